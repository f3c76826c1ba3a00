package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.GivenAnswer;
import dev.plumbline.gate.judge.JudgedCell;
import dev.plumbline.measure.Coherence;
import dev.plumbline.stats.direction.ClusteredShare;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate's explanations of one set show an opinion or damage, and base's of the same given answers.
 *
 * @param own what the candidate shows
 * @param base null if base was asked none of them
 */
public record CoherenceResult(
        ModelRef model, String set, Shares own, @Nullable Shares base) {
    /** What several cells show together, each with its question. */
    public record Shares(List<String> questions, List<Coherence> cells) {
        public Shares {
            questions = List.copyOf(questions);
            cells = List.copyOf(cells);
        }

        static Shares of(List<JudgedCell> cells) {
            return new Shares(
                    cells.stream().map(c -> c.cell().question().id()).toList(),
                    cells.stream().map(c -> Coherence.of(c.counts())).toList());
        }

        /** Returns the share of all samples, with an interval over questions as units; null if no sample was counted. */
        @Nullable
        Estimate share(ToIntFunction<Coherence> part, double alpha) {
            Map<String, int[]> byQuestion = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                int[] counts = byQuestion.computeIfAbsent(questions.get(i), key -> new int[2]);
                counts[0] += part.applyAsInt(cells.get(i));
                counts[1] += cells.get(i).samples();
            }
            List<int[]> counted =
                    byQuestion.values().stream().filter(c -> c[1] > 0).toList();
            int samples = total().samples();
            if (samples == 0) {
                return null;
            }
            double value = (double) part.applyAsInt(total()) / samples;
            if (counted.size() < 2 || counted.stream().allMatch(c -> c[1] == 1)) {
                return new Estimate(value, 0, 1);
            }
            Estimate estimate = ClusteredShare.of(
                    counted.stream().mapToInt(c -> c[0]).toArray(),
                    counted.stream().mapToInt(c -> c[1]).toArray(),
                    alpha);
            if (value <= 0 || value >= 1) {
                // Equal shares show no spread between questions; the samples still allow others.
                Interval wilson = Wilson.interval(part.applyAsInt(total()), samples, alpha);
                return new Estimate(value, wilson.low(), wilson.high());
            }
            return new Estimate(value, Math.max(0, estimate.low()), Math.min(1, estimate.high()));
        }

        /** Returns all samples together. */
        public Coherence total() {
            return cells.stream()
                    .reduce(
                            new Coherence(0, 0, 0, 0, 0),
                            (a, b) -> new Coherence(
                                    a.opinion() + b.opinion(),
                                    a.damage() + b.damage(),
                                    a.noAnswer() + b.noAnswer(),
                                    a.turned() + b.turned(),
                                    a.samples() + b.samples()));
        }
    }

    /** Returns every candidate and set, in the order of the cells; none if the suite's categories are other ones. */
    public static List<CoherenceResult> of(List<JudgedCell> cells, ModelRef base) {
        Map<List<Object>, List<JudgedCell>> groups = new LinkedHashMap<>();
        for (JudgedCell cell : cells) {
            if (Coherence.isMeasuredBy(cell.counts()) && !cell.cell().model().equals(base)) {
                groups.computeIfAbsent(List.of(cell.cell().model(), cell.cell().set()), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        return groups.values().stream().map(group -> of(group, cells, base)).toList();
    }

    private static CoherenceResult of(List<JudgedCell> own, List<JudgedCell> all, ModelRef base) {
        Set<GivenAnswer> answers =
                own.stream().map(c -> GivenAnswer.of(c.cell())).collect(Collectors.toUnmodifiableSet());
        List<JudgedCell> alike = all.stream()
                .filter(c -> c.cell().model().equals(base) && answers.contains(GivenAnswer.of(c.cell())))
                .toList();
        return new CoherenceResult(
                own.get(0).cell().model(),
                own.get(0).cell().set(),
                Shares.of(own),
                alike.isEmpty() ? null : Shares.of(alike));
    }
}
