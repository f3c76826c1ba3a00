package dev.plumbline.gate.judge;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.CategoryTest.Family;
import dev.plumbline.run.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two models' cells of one prefill. */
public record CellPair(JudgedCell first, JudgedCell second) {
    /** Returns the pairs of a family, in the order of the first cells. */
    static List<CellPair> of(Cast cast, List<JudgedCell> cells, Family family) {
        Map<GivenAnswer, List<JudgedCell>> alike =
                cells.stream().collect(Collectors.groupingBy(c -> GivenAnswer.of(c.cell())));
        List<CellPair> pairs = new ArrayList<>();
        for (JudgedCell first : cells) {
            for (JudgedCell second : alike.getOrDefault(GivenAnswer.of(first.cell()), List.of())) {
                CellPair pair = new CellPair(first, second);
                if (belongs(cast, first.cell().model(), second.cell().model(), family) && pair.isCounted()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /**
     * Returns whether a pair belongs to a family. Each pair of candidates belongs to its family once, with the model that the profile lists earlier
     * first.
     */
    private static boolean belongs(Cast cast, ModelRef first, ModelRef second, Family family) {
        int one = cast.candidates().indexOf(first);
        return family == Family.BASE
                ? one >= 0 && second.equals(cast.base())
                : one >= 0 && one < cast.candidates().indexOf(second);
    }

    /** Returns whether both cells have counted samples. */
    public boolean isCounted() {
        return first.counts().total() > 0 && second.counts().total() > 0;
    }

    /** Returns the set of the prefill in the first model's cell. */
    String set() {
        return first.cell().set();
    }
}
