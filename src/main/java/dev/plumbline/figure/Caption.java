package dev.plumbline.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands below every figure: the notes that must stand wherever the results do, how it was obtained, and where it comes from.
 *
 * @param date the day of the run, or null: results have no date, so that the same recording gives the same figure
 */
record Caption(@Nullable String date) {
    /** Writes it and gives the finished scene. */
    Scene under(Sheet sheet, Findings findings, String name, String title, String method) {
        sheet.down(4);
        List<String> all = new ArrayList<>();
        for (String note : findings.notes()) {
            sheet.paragraph(note, true);
            all.add(note);
        }
        String origin = "Suite " + findings.suite() + " on profile " + findings.profile()
                + (date == null ? "" : ", run of " + date) + ".";
        sheet.paragraph(method + " " + origin, false);
        all.add(method);
        all.add(origin);
        return sheet.scene(name, title, String.join(" ", all));
    }
}
