package dev.plumbline.report;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.GivenAnswer;
import dev.plumbline.gate.JudgedCell;
import dev.plumbline.measure.Coherence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate's explanations of one set show an opinion or damage, and base's of the same given answers.
 *
 * @param own what the candidate shows
 * @param base null where base was asked none of them
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

        /** All samples together. */
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

    /** Every candidate and set, in the order of the cells; none where the suite's categories are other ones. */
    public static List<CoherenceResult> of(List<JudgedCell> cells, ModelRef base) {
        Map<List<Object>, List<JudgedCell>> groups = new LinkedHashMap<>();
        for (JudgedCell cell : cells) {
            if (Coherence.isToldBy(cell.counts()) && !cell.cell().model().equals(base)) {
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
