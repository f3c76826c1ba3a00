package dev.plumbline.report;

import dev.plumbline.stats.SeedSpread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of {@code results.json} that tell where candidates come from, what seeds differ by, and where a training run begins to drift. */
final class OriginsJson {
    private OriginsJson() {}

    static Map<String, Object> of(Results results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "origins",
                CandidateOrigin.of(results).stream().map(OriginsJson::origin).toList());
        json.put(
                "groups", SeedGroup.of(results).stream().map(OriginsJson::group).toList());
        json.put("sweeps", Sweep.of(results).stream().map(OriginsJson::sweep).toList());
        return json;
    }

    private static Map<String, Object> origin(CandidateOrigin candidate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", candidate.model());
        json.put("step", candidate.step());
        json.put("group", candidate.origin().group());
        json.put("job", candidate.origin().job());
        json.put("datasetHash", candidate.origin().datasetHash());
        json.put("recipe", candidate.origin().recipe());
        json.put("seed", candidate.origin().seed());
        return json;
    }

    private static Map<String, Object> group(SeedGroup group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", group.group());
        json.put("step", group.step());
        json.put("models", group.members());
        json.put(
                "questions",
                group.questions().stream().map(OriginsJson::question).toList());
        json.put("meanTv", spread(group.meanTv()));
        json.put("note", group.note());
        return json;
    }

    private static Map<String, Object> question(SeedGroup.QuestionSpread question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", question.question());
        json.put("tv", spread(question.tv()));
        json.put("meanShift", spread(question.meanShift()));
        return json;
    }

    private static @Nullable Map<String, Object> spread(@Nullable SeedSpread spread) {
        if (spread == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", spread.mean());
        json.put("variance", spread.variance());
        json.put("least", spread.least());
        json.put("most", spread.most());
        return json;
    }

    private static Map<String, Object> sweep(Sweep sweep) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sweep", sweep.name());
        json.put("points", sweep.points().stream().map(OriginsJson::point).toList());
        json.put("firstDrift", sweep.firstDrift().map(OriginsJson::first).orElse(null));
        json.put("firstDrifts", sweep.firstDrifts());
        json.put("note", sweep.note());
        return json;
    }

    private static Map<String, Object> point(Sweep.Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", point.step());
        json.put("model", point.model());
        json.put("measured", point.measured());
        json.put("drifted", point.drifted());
        json.put("largestTv", RangeJson.orNull(point.largest()));
        json.put("medianTv", RangeJson.orNull(point.median()));
        return json;
    }

    private static Map<String, Object> first(Sweep.Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", point.step());
        json.put("model", point.model());
        json.put("questions", List.copyOf(point.drifted()));
        return json;
    }
}
