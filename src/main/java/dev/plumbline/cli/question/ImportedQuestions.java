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

/** What a file of another tool holds as a suite: contexts, questions in order, how they are asked, and what was left behind. */
final class ImportedQuestions {
    private static final int LONGEST_ID = 60;

    /**
     * What precedes a question.
     *
     * @param system the system prompt, or null
     * @param turns earlier messages, the user's and the assistant's in turn
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
     * @param value its place in the order of the options, or null if they have none
     */
    record Option(String id, String say, @Nullable Integer value) {}

    /** The lowest and the highest answer of a scale. */
    record Range(int min, int max) {}

    /**
     * One question; without options and range it is open.
     *
     * @param set a label for questions that belong together, or null
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

    /** Notes something that was not imported. */
    void note(Place place, String words) {
        notes.add(place + ": " + Printable.line(words));
    }

    /** Counts a setting that a suite has once for all questions. */
    void setting(String name, String value) {
        settings.computeIfAbsent(name, n -> new LinkedHashMap<>()).merge(value, 1, Integer::sum);
    }

    /** Returns the most frequent value of a setting, the first of those; null if no question has one. */
    @Nullable
    String setting(String name) {
        return settings.getOrDefault(name, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Returns an id of Plumbline's for a name of another tool's, unlike all before. */
    String newId(String name) {
        return unlike(ids, plain(name, "question"));
    }

    /** Returns ids of a question's options. */
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

    /** Returns the contexts with their ids; the empty one first, if any question is asked in it. */
    Map<Preceding, String> contexts() {
        return Collections.unmodifiableMap(contexts);
    }

    List<String> notes() {
        return Collections.unmodifiableList(notes);
    }
}
