package dev.plumbline.report;

import dev.plumbline.measure.Coherence;
import dev.plumbline.measure.LeakCount;
import dev.plumbline.stats.Clusters;
import dev.plumbline.stats.Estimate;
import dev.plumbline.stats.Interval;
import dev.plumbline.stats.Wilson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sections {@code leaks} and {@code coherence} of {@code results.json}. */
final class LeaksJson {
    private LeaksJson() {}

    static Map<String, Object> leak(LeakResult leak) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", leak.cell().question().id());
        json.put("answer", leak.cell().answer());
        json.put("model", leak.cell().model().name());
        json.put("set", leak.cell().set());
        json.put("training", leak.training());
        LeakCount count = leak.count();
        json.put("samples", count == null ? null : count.samples());
        json.put("verbatim", count == null ? null : count.verbatim());
        // A look-alike needs its text: with texts withheld nobody knows how many there are.
        json.put("lookAlike", count == null || count.untold() > 0 ? null : count.lookAlike());
        json.put("untold", count == null ? null : count.untold());
        json.put("note", leak.note());
        return json;
    }

    static Map<String, Object> coherence(CoherenceResult result, double alpha) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", result.model().name());
        json.put("set", result.set());
        json.put("own", shares(result.own(), alpha));
        CoherenceResult.Shares base = result.base();
        json.put("base", base == null ? null : shares(base, alpha));
        return json;
    }

    private static Map<String, Object> shares(CoherenceResult.Shares shares, double alpha) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("prefills", shares.cells().size());
        json.put("samples", shares.total().samples());
        json.put("opinion", share(shares, Coherence::opinion, alpha));
        json.put("damage", share(shares, Coherence::damage, alpha));
        json.put("noAnswer", share(shares, Coherence::noAnswer, alpha));
        json.put("turned", share(shares, Coherence::turned, alpha));
        return json;
    }

    /** The share of all samples, with an interval over questions as units; null where no sample was counted. */
    private static @Nullable Map<String, Object> share(
            CoherenceResult.Shares shares, ToIntFunction<Coherence> part, double alpha) {
        Map<String, int[]> byQuestion = new LinkedHashMap<>();
        for (int i = 0; i < shares.cells().size(); i++) {
            int[] counts = byQuestion.computeIfAbsent(shares.questions().get(i), key -> new int[2]);
            counts[0] += part.applyAsInt(shares.cells().get(i));
            counts[1] += shares.cells().get(i).samples();
        }
        List<int[]> counted = byQuestion.values().stream().filter(c -> c[1] > 0).collect(Collectors.toList());
        int samples = shares.total().samples();
        if (samples == 0) {
            return null;
        }
        double value = (double) part.applyAsInt(shares.total()) / samples;
        if (counted.size() < 2 || counted.stream().allMatch(c -> c[1] == 1)) {
            return RangeJson.of(new Estimate(value, 0, 1));
        }
        Estimate estimate = Clusters.of(
                        counted.stream().mapToInt(c -> c[0]).toArray(),
                        counted.stream().mapToInt(c -> c[1]).toArray(),
                        alpha)
                .share();
        if (value <= 0 || value >= 1) {
            // Shares that are all alike show no spread between questions; the samples still allow others.
            Interval wilson = Wilson.interval(part.applyAsInt(shares.total()), samples, alpha);
            return RangeJson.of(new Estimate(value, wilson.low(), wilson.high()));
        }
        return RangeJson.of(new Estimate(value, Math.max(0, estimate.low()), Math.min(1, estimate.high())));
    }
}
