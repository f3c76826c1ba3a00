package dev.plumbline.figure;

import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.results.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text below every figure: the mandatory notes, how the figure was made, and its source.
 *
 * @param date the day of the run, or null for none. Results have no date, so that the same recording always gives the same figure
 * @param alone whether the figure stands alone, so that the caption must include notes and source
 */
record Caption(@Nullable String date, boolean alone) {
    /** The caption of a figure that has its own file. */
    Caption(@Nullable String date) {
        this(date, true);
    }

    /** Returns the caption of a drawing on a page, without notes and source, because the page shows both. */
    static Caption onPage() {
        return new Caption(null, false);
    }

    /** Writes the caption and returns the finished scene. */
    Scene under(Sheet sheet, Findings findings, String name, String title, String method) {
        return under(sheet, findings, notes(findings), name, title, method);
    }

    /** Writes the caption of a figure that shows a judge's categories, and returns the finished scene. */
    Scene underJudged(Sheet sheet, Findings findings, String name, String title, String method) {
        List<String> notes = Stream.concat(
                        notes(findings).stream(),
                        Stream.ofNullable(findings.run().judgeNote()))
                .toList();
        return under(sheet, findings, notes, name, title, method);
    }

    private static List<String> notes(Findings findings) {
        RunResults run = findings.run();
        return run.notes().stream()
                .filter(note -> !note.equals(run.judgeNote()))
                .toList();
    }

    private Scene under(Sheet sheet, Findings findings, List<String> notes, String name, String title, String method) {
        sheet.down(4);
        List<String> all = new ArrayList<>();
        for (String note : alone ? notes : List.<String>of()) {
            sheet.paragraph(note, true);
            all.add(note);
        }
        String origin = !alone
                ? ""
                : " Suite " + findings.run().suite() + " on profile "
                        + findings.run().profile() + (date == null ? "" : ", run of " + date) + ".";
        sheet.paragraph(method + origin, false);
        all.add(method + origin);
        return sheet.scene(name, title, String.join(" ", all));
    }
}
