package dev.plumbline.gate.judge;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.StratifiedTest;
import dev.plumbline.stats.hypothesis.TableTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The difference of two models' explanations of a set of given answers, both for these prefills and for questions in general (docs/statistics.md 3,
 * claims ii and iii).
 *
 * @param set the set's name
 * @param prefills the number of given answers that both models were asked to explain
 * @param test the test of these prefills as a fixed set
 * @param differences one for each category, for questions in general; empty for fewer than two questions
 */
public record SetContrast(
        String set,
        ModelRef model,
        ModelRef against,
        int prefills,
        StratifiedTest test,
        List<GeneralDifference> differences) {
    public SetContrast {
        differences = List.copyOf(differences);
    }

    /** Returns the contrasts of all sets that both models of a pair were asked, in the order of the pairs. */
    public static List<SetContrast> of(Seeds seeds, List<CellPair> pairs) {
        Map<List<Object>, List<CellPair>> groups = new LinkedHashMap<>();
        for (CellPair pair : pairs) {
            groups.computeIfAbsent(
                            List.of(
                                    pair.set(),
                                    pair.first().cell().model(),
                                    pair.second().cell().model()),
                            key -> new ArrayList<>())
                    .add(pair);
        }
        return groups.values().parallelStream().map(group -> of(group, seeds)).toList();
    }

    private static SetContrast of(List<CellPair> pairs, Seeds seeds) {
        CellPair first = pairs.get(0);
        ModelRef model = first.first().cell().model();
        ModelRef against = first.second().cell().model();
        List<ContingencyTable> strata = pairs.stream()
                .map(pair ->
                        ContingencyTable.of(pair.first().row(), pair.second().row()))
                .toList();
        return new SetContrast(
                first.set(),
                model,
                against,
                pairs.size(),
                StratifiedTest.of(
                        strata, TableTest.DRAWS, seeds.of("category-set", first.set(), model.name(), against.name())),
                GeneralDifference.of(pairs, seeds));
    }
}
