package dev.plumbline.gate.judge;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.CategoryTest.Family;
import dev.plumbline.run.Cast;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.hypothesis.Multiplicity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * All tests of judged categories of a run, in two families: every candidate against base, and the candidates against each other.
 *
 * @param all the tests against base first, then the tests between candidates, each in the order of the cells
 * @param pairs the two cells that each test compares, in the same order
 */
public record CategoryTests(List<CategoryTest> all, List<CellPair> pairs) {
    public CategoryTests {
        all = List.copyOf(all);
        pairs = List.copyOf(pairs);
    }

    /**
     * Compares every two models that explained the same given answer. Skips cells without a counted sample.
     *
     * @param measure returns the contrast of a pair; called from several threads
     */
    public static CategoryTests of(Cast cast, List<JudgedCell> cells, Function<CellPair, CategoryContrast> measure) {
        List<CategoryTest> tests = new ArrayList<>();
        List<CellPair> pairs = new ArrayList<>();
        for (Family family : Family.values()) {
            List<CellPair> members = CellPair.of(cast, cells, family);
            pairs.addAll(members);
            tests.addAll(corrected(members.parallelStream().map(measure).toList(), family));
        }
        return new CategoryTests(tests, pairs);
    }

    private static List<CategoryTest> corrected(List<CategoryContrast> contrasts, Family family) {
        double[] p = contrasts.stream().mapToDouble(c -> c.test().p()).toArray();
        double[] holm = Multiplicity.holm(p);
        double[] explored = Multiplicity.benjaminiHochberg(p);
        Map<List<ModelRef>, Integer> ofModels = new HashMap<>();
        contrasts.forEach(contrast -> ofModels.merge(models(contrast), 1, Integer::sum));
        List<CategoryTest> tests = new ArrayList<>();
        for (int i = 0; i < contrasts.size(); i++) {
            CategoryContrast contrast = contrasts.get(i);
            tests.add(new CategoryTest(
                    contrast,
                    holm[i],
                    explored[i],
                    family,
                    contrasts.size(),
                    Objects.requireNonNull(ofModels.get(models(contrast)))));
        }
        return tests;
    }

    private static List<ModelRef> models(CategoryContrast contrast) {
        return List.of(contrast.cell().model(), contrast.against());
    }

    /** Returns the test of a candidate's cell against base, if there is one. */
    public Optional<CategoryTest> againstBase(PrefillCell cell) {
        return all.stream()
                .filter(t -> t.family() == Family.BASE && t.contrast().cell().equals(cell))
                .findFirst();
    }
}
