package dev.plumbline.exchange;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of an import.
 *
 * @param lines the number of lines in the result files
 * @param added the number of replies that were recorded
 * @param known lines whose reply was already recorded
 * @param repeated further lines of a call whose reply was added
 * @param unreadable the places of lines without a usable id
 * @param unplanned custom ids that match no planned call
 * @param missing exported calls without a reply
 * @param unexported calls of the plan that are in no exported file
 * @param waiting judgements whose explanations do not exist yet
 */
public record ImportCount(
        long lines,
        int added,
        int known,
        int repeated,
        List<String> unreadable,
        List<String> unplanned,
        List<Missing> missing,
        int unexported,
        int waiting) {
    private static final int SHOWN = 10;
    private static final int LONGEST = 200;

    public ImportCount {
        unreadable = List.copyOf(unreadable);
        unplanned = List.copyOf(unplanned);
        missing = List.copyOf(missing);
    }

    /**
     * A call without a reply.
     *
     * @param model the model asked; for a judgement, the judge
     * @param why the reason, which is the host's message if there is one
     */
    public record Missing(CallId id, String model, String why) {}

    /** Returns whether all calls of the plan have replies. */
    public boolean isWhole() {
        return missing.isEmpty() && unexported == 0 && waiting == 0;
    }

    /** Returns the lines of the report; if {@code all} is true, they list every missing call. */
    public List<String> reported(boolean all) {
        List<String> reported = new ArrayList<>();
        reported.add(lines + " lines: " + added + " replies recorded, " + known + " known already, " + repeated
                + " repeated, " + unreadable.size() + " unreadable, " + unplanned.size() + " ids of no planned call");
        some(reported, unreadable, all);
        some(
                reported,
                unplanned.stream()
                        .map(id -> "not planned: " + Printable.line(id, LONGEST))
                        .toList(),
                all);
        Map<String, Integer> counts = new TreeMap<>();
        missing.forEach(m -> counts.merge(m.model() + " " + word(m.id().kind()), 1, Integer::sum));
        reported.add(
                missing.isEmpty()
                        ? "nothing is missing" + (isWhole() ? "" : " of what was exported")
                        : "still missing: " + missing.size() + " exported calls " + counts);
        if (unexported + waiting > 0) {
            reported.add("not exported yet: " + unexported + " calls, and " + waiting
                    + " judgements that wait for their explanations; run 'batch export'");
        }
        some(
                reported,
                missing.stream()
                        .map(m -> "missing: " + m.id() + ": " + Printable.line(m.why(), LONGEST))
                        .toList(),
                all);
        return reported;
    }

    private static void some(List<String> reported, List<String> lines, boolean all) {
        lines.stream().limit(all ? Long.MAX_VALUE : SHOWN).forEach(reported::add);
        if (!all && lines.size() > SHOWN) {
            reported.add("... and " + (lines.size() - SHOWN) + " more (--list shows all)");
        }
    }

    private static String word(CallKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }
}
