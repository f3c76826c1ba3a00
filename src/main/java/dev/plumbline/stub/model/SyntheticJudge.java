package dev.plumbline.stub.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A synthetic judge. It recognises an explanation's style by words in it, and names the category whose meaning fits best. */
final class SyntheticJudge {
    private static final Pattern CATEGORY =
            Pattern.compile("(?m)^[ \\t]{0,9}[-*][ \\t]{1,9}([\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,199}):[ \\t]{0,9}(.+)$");
    private static final Pattern OPENING = Pattern.compile("<([\\p{L}\\p{N}_-]{1,99})>");
    private static final int MARKS_TRIED = 100;
    private static final double WORDY = 0.01;

    private final long seed;

    SyntheticJudge(long seed) {
        this.seed = seed;
    }

    /**
     * Returns the categories in a system text, which are lines such as {@code - id: meaning}. Returns an empty list if the text is not a
     * judge's rubric.
     */
    static List<String> categories(String system) {
        List<String> found = new ArrayList<>();
        Matcher line = CATEGORY.matcher(system);
        while (line.find()) {
            found.add(line.group(1) + ": " + line.group(2));
        }
        return found.size() < 2 ? List.of() : found;
    }

    /** Returns the text between the first pair of matching tags, or the whole task if there is none. */
    private static String quoted(String task) {
        Matcher opening = OPENING.matcher(task);
        for (int i = 0; i < MARKS_TRIED && opening.find(); i++) {
            int end = task.indexOf("</" + opening.group(1) + ">", opening.end());
            if (end >= 0) {
                return task.substring(opening.end(), end).strip();
            }
        }
        return task;
    }

    /** Returns the judge's reply to a task that quotes an explanation between two tags. */
    String sort(String model, List<String> categories, String task) {
        ReplyStyle style = ReplyStyle.of(quoted(task));
        String best = categories.stream()
                .max(Comparator.comparingInt(style::fit)
                        .thenComparing(
                                Comparator.comparingInt(categories::indexOf).reversed()))
                .orElseThrow();
        String name = best.substring(0, best.indexOf(':'));
        boolean wordy = Draw.of(seed, "judge", model, task).uniform() < WORDY;
        return wordy ? "Category: " + name + "." : name;
    }
}
