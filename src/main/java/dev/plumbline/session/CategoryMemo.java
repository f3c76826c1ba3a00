package dev.plumbline.session;

import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryTests;
import dev.plumbline.gate.judge.CellPair;
import dev.plumbline.gate.judge.JudgedCell;
import dev.plumbline.run.Cast;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contrasts of judged categories, each made once though a test and the report both want it. Safe to use from parallel tests. */
final class CategoryMemo {
    private final Suite suite;
    private final Cast cast;
    private final Map<CellPair, CategoryContrast> contrasts = new ConcurrentHashMap<>();

    CategoryMemo(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    CategoryContrast contrast(CellPair pair) {
        return contrasts.computeIfAbsent(pair, p -> CategoryContrast.of(p, suite));
    }

    /** The contrasts of all cells, corrected for how many they are. */
    CategoryTests tests(List<JudgedCell> cells) {
        return CategoryTests.of(cast, cells, this::contrast);
    }
}
