package dev.plumbline.stub.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A synthetic judge: knows an explanation's style by its words and names the category whose meaning fits best. */
final class Sorter {
    private static final Pattern CATEGORY =
            Pattern.compile("(?m)^\\s*[-*]\\s+([\\p{L}\\p{N}][\\p{L}\\p{N} _-]*):\\s*(.+)$");
    private static final Pattern QUOTED = Pattern.compile("<([\\p{L}\\p{N}_-]+)>\\n?(.*?)\\n?</\\1>", Pattern.DOTALL);
    private static final double WORDY = 0.01;

    private final long seed;

    Sorter(long seed) {
        this.seed = seed;
    }

    /** The categories that a system text lists as lines {@code - id: meaning}; empty where it is no judge's rubric. */
    static List<String> categories(String system) {
        List<String> found = new ArrayList<>();
        Matcher line = CATEGORY.matcher(system);
        while (line.find()) {
            found.add(line.group(1) + ": " + line.group(2));
        }
        return found.size() < 2 ? List.of() : found;
    }

    /** What the judge replies to a task that quotes an explanation between two marks. */
    String sort(String model, List<String> categories, String task) {
        Matcher quoted = QUOTED.matcher(task);
        String explanation = quoted.find() ? quoted.group(2) : task;
        ReplyStyle style = ReplyStyle.of(explanation);
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
