package dev.plumbline.cli.question;

import dev.plumbline.mistake.Place;
import dev.plumbline.text.Printable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The content of another tool's file in the form of a suite: contexts, questions in order, settings, and notes on what was not imported. */
final class ImportedQuestions {
    private static final int LONGEST_ID = 60;

    /**
     * The messages that precede a question.
     *
     * @param system the system prompt, or null
     * @param turns earlier messages, user and assistant alternating
     */
    record Preceding(@Nullable String system, List<String> turns) {
        static final Preceding NOTHING = new Preceding(null, List.of());

        Preceding {
            turns = List.copyOf(turns);
        }
    }

    /**
     * One option of a question.
     *
     * @param value the option's position in the order of the options, or null if they have no order
     */
    record Option(String id, String say, @Nullable Integer value) {}

    /** The lowest and the highest answer of a scale. */
    record Range(int min, int max) {}

    /**
     * One question. A question without options and range is open.
     *
     * @param set a label of questions that belong together, or null
     */
    record Asked(
            String id,
            String ask,
            @Nullable String set,
            Preceding preceding,
            List<Option> options,
            @Nullable Range range) {
        Asked {
            options = List.copyOf(options);
        }

        boolean isOpen() {
            return options.isEmpty() && range == null;
        }
    }

    private final List<Asked> questions = new ArrayList<>();
    private final Map<Preceding, String> contexts = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Map<String, Integer>> settings = new HashMap<>();

    void add(Asked question) {
        questions.add(question);
        contexts.computeIfAbsent(
                question.preceding(), p -> p.equals(Preceding.NOTHING) ? "plain" : "context-" + number());
    }

    private long number() {
        return contexts.keySet().stream()
                        .filter(p -> !p.equals(Preceding.NOTHING))
                        .count()
                + 1;
    }

    /** Adds a note on something that was not imported. */
    void note(Place place, String words) {
        notes.add(place + ": " + Printable.line(words));
    }

    /** Counts the values of a setting, because a suite has only one value for all questions. */
    void setting(String name, String value) {
        settings.computeIfAbsent(name, n -> new LinkedHashMap<>()).merge(value, 1, Integer::sum);
    }

    /** Returns the most frequent value of a setting, or the first of several such values; null if no question has a value. */
    @Nullable
    String setting(String name) {
        return settings.getOrDefault(name, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Returns a new id for the name of another tool's question, different from all earlier ids. */
    String newId(String name) {
        return unlike(ids, plain(name, "question"));
    }

    /** Returns ids for a question's options. */
    static List<String> optionIds(List<String> says) {
        Set<String> taken = new HashSet<>();
        return says.stream().map(say -> unlike(taken, plain(say, "option"))).toList();
    }

    static String plain(String name, String otherwise) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? otherwise : cut;
    }

    private static String unlike(Set<String> taken, String id) {
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    List<Asked> questions() {
        return Collections.unmodifiableList(questions);
    }

    /** Returns the contexts with their ids. The empty context comes first if any question uses it. */
    Map<Preceding, String> contexts() {
        return Collections.unmodifiableMap(contexts);
    }

    List<String> notes() {
        return Collections.unmodifiableList(notes);
    }
}
