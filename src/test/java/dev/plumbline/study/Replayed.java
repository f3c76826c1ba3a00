package dev.plumbline.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.recording.Recording;
import dev.plumbline.recording.ReplayGateway;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a recording folder measures when it is replayed, by {@code question/model} and {@code question=answer/model}. */
public record Replayed(
        Map<String, Map<Integer, Double>> distributions,
        Map<String, Map<String, Integer>> counts,
        Map<String, List<String>> texts,
        Recording recording) {
    public static Replayed of(Path folder, Suite suite, Cast cast) {
        Mistakes mistakes = new Mistakes();
        Recording recording = Recording.read(folder, "recording", mistakes);
        assertThat(mistakes.all()).isEmpty();
        EvalRun run = new EvalRun(suite, cast, new ReplayGateway(recording, "record it"));
        EvalPlan plan = EvalPlan.of(suite, cast);
        Map<String, Map<Integer, Double>> distributions = new LinkedHashMap<>();
        for (RatingTrial trial : plan.ratings()) {
            Rating rating = value(run.outcome(trial).join());
            Map<Integer, Double> distribution = new LinkedHashMap<>();
            suite.scale()
                    .answers()
                    .forEach(
                            a -> distribution.put(a, rating.seen().conditional().p(a)));
            distributions.put(trial.question().id() + "/" + trial.model().name(), distribution);
        }
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (PrefillCell cell : plan.cells()) {
            String name = cell.question().id() + "=" + cell.answer() + "/"
                    + cell.model().name();
            List<Outcome<Judgement>> judged = IntStream.range(0, plan.samples())
                    .mapToObj(i -> run.outcome(new JudgementTrial(cell, i)).join())
                    .toList();
            counts.put(
                    name, CategoryCounts.of(suite.judge().categories(), judged).counts());
            texts.put(
                    name,
                    IntStream.range(0, plan.samples())
                            .mapToObj(i -> value(run.outcome(new ElaborationTrial(cell, i))
                                            .join())
                                    .text())
                            .toList());
        }
        assertThat(run.ledger().total().failed()).isZero();
        assertThat(run.ledger().total().planned()).isEqualTo((int) plan.trials().count());
        return new Replayed(distributions, counts, texts, recording);
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.fold(
                value -> value,
                reason -> {
                    throw new AssertionError("unscored: " + reason);
                },
                reason -> {
                    throw new AssertionError("failed: " + reason);
                });
    }
}
