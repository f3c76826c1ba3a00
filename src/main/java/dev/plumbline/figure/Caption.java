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
 * @param date the day of the run, or null: results have no date, so that the same recording gives the same figure
 * @param alone whether notes and source are not shown around it
 */
record Caption(@Nullable String date, boolean alone) {
    /** The caption of a figure that has its own file. */
    Caption(@Nullable String date) {
        this(date, true);
    }

    /** Returns the caption of a drawing on a page that shows notes and source itself. */
    static Caption onPage() {
        return new Caption(null, false);
    }

    /** Writes the caption and returns the finished scene. */
    Scene under(Sheet sheet, Findings findings, String name, String title, String method) {
        return under(sheet, findings, notes(findings), name, title, method);
    }

    /** Does the same below categories of a judge. */
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
