package dev.plumbline.figure;

import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.Symbol;
import java.util.List;

/** The common parts of the figures of shifts: rows and the legend of signs. */
final class Shifts {
    private Shifts() {}

    /** Returns a group for each question, a row for each candidate that was compared on it. */
    static List<RowPlot.Group> groups(Findings findings) {
        return questions(findings).stream()
                .map(question -> new RowPlot.Group(
                        question,
                        candidates(findings).stream()
                                .filter(model -> findings.shift(question, model).isPresent())
                                .toList()))
                .toList();
    }

    /** In the order of the file. */
    static List<String> questions(Findings findings) {
        return findings.shifts().stream().map(ShiftFinding::question).distinct().toList();
    }

    /** In the order of the roles. */
    static List<String> candidates(Findings findings) {
        return findings.candidates().stream()
                .filter(c -> findings.shifts().stream().anyMatch(s -> s.model().equals(c)))
                .toList();
    }

    /** All verdicts, those that do not occur too, so that figures can be compared; and the tick of the baseline. */
    static void verdicts(Legend legend, Sheet sheet, Findings findings) {
        for (ShiftFinding.Verdict verdict : ShiftFinding.Verdict.values()) {
            legend.entry(verdict.words(), 12, (x, y) -> sheet.add(verdict.at(x + 6, y, 4.5, verdict.ink(), null)));
        }
        if (findings.shifts().stream().anyMatch(ShiftFinding::accepted)) {
            legend.entry(
                    "accepted in the baseline",
                    12,
                    (x, y) -> sheet.add(new Symbol(Symbol.Sign.TICK, x + 6, y, 5, Palette.TEXT, false, null)));
        }
    }
}
