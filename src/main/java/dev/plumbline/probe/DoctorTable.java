package dev.plumbline.probe;

import java.util.ArrayList;
import java.util.List;

/** The doctor's findings as text: a table, followed by the remedies. */
public final class DoctorTable {
    private DoctorTable() {}

    /** Returns all findings of these models. */
    public static List<String> lines(List<ModelCheckup> checkups) {
        TextTable table = new TextTable(4, "model", "check", "", "found");
        List<String> remedies = new ArrayList<>();
        for (ModelCheckup checkup : checkups) {
            for (Finding finding : checkup.findings()) {
                table.add(checkup.model(), finding.check(), finding.grade().word(), finding.found());
                if (finding.remedy() != null) {
                    remedies.add(checkup.model() + ", " + finding.check() + ": " + finding.remedy());
                }
            }
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (!remedies.isEmpty()) {
            lines.add("to do:");
            lines.addAll(remedies);
        }
        return lines;
    }
}
