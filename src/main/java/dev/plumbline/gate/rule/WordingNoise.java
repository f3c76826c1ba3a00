package dev.plumbline.gate.rule;

import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.hypothesis.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The differences of base's answers between wordings. Only wordings with the same scale can be compared answer by answer, so a wording with its own
 * scale is left out.
 *
 * @param noise the 95th percentile of TV between two wordings, 0..1
 * @param beaten whether the median TV between candidate and base is larger than the noise
 */
public record WordingNoise(double noise, boolean beaten) {
    private static final double PERCENTILE = 0.95;

    /** Compares base's answers between wordings; returns empty if no two wordings have the same scale. */
    static Optional<WordingNoise> of(List<WordingShift> wordings) {
        Map<List<Integer>, List<Distribution>> byScale = new LinkedHashMap<>();
        for (WordingShift wording : wordings) {
            Distribution base = wording.base();
            byScale.computeIfAbsent(List.of(base.min(), base.max()), scale -> new ArrayList<>())
                    .add(base);
        }
        double[] pairs = byScale.values().stream()
                .flatMapToDouble(group -> Arrays.stream(Distances.pairwiseTv(group)))
                .toArray();
        if (pairs.length == 0) {
            return Optional.empty();
        }
        double noise = Quantiles.of(pairs, PERCENTILE);
        double[] moved = wordings.stream().mapToDouble(w -> w.tv().value()).toArray();
        return Optional.of(new WordingNoise(noise, Quantiles.median(moved) > noise));
    }
}
