package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads the choices of questions. */
final class ChoicesReader {
    private static final int FEWEST = 2;
    /** The maximum number of choices, because each gets a letter. */
    private static final int MOST = 26;
    /** A choice that is read by its words must be a single word. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019-]+");

    private final @Nullable ChoosingSettings choosing;
    private final Mistakes mistakes;

    /** Creates a reader for a suite. {@code choosing} is null if the suite does not define the prompt of choices. */
    ChoicesReader(@Nullable ChoosingSettings choosing, Mistakes mistakes) {
        this.choosing = choosing;
        this.mistakes = mistakes;
    }

    /** Returns the choices of one question, or null if a mistake was reported. */
    @Nullable
    Choices read(YamlMap question, String id) {
        List<YamlMap> maps = question.maps("choices");
        int before = mistakes.count();
        if (!maps.isEmpty() && (maps.size() < FEWEST || maps.size() > MOST)) {
            mistakes.add(
                    question.placeOf("choices"),
                    "a question has from " + FEWEST + " to " + MOST + " choices",
                    String.valueOf(maps.size()),
                    "list as many; each is answered by a letter");
        }
        boolean valued = maps.stream().anyMatch(map -> map.has("value"));
        List<Choice> choices = choices(maps, valued);
        if (mistakes.count() > before || choices.size() < FEWEST) {
            return null;
        }
        int spread = choices.stream().mapToInt(Choice::answer).max().orElse(0)
                - choices.stream().mapToInt(Choice::answer).min().orElse(0);
        if (spread >= Scale.MOST_ANSWERS) {
            mistakes.add(
                    question.placeOf("choices"),
                    "the values lie more than " + (Scale.MOST_ANSWERS - 1) + " apart",
                    String.valueOf(spread),
                    "number them more closely, such as 0, 1, 2");
            return null;
        }
        List<Integer> answers = choices.stream().map(Choice::answer).toList();
        int wanted = choosing == null ? 1 : choosing.shuffle();
        long seed = choosing == null ? 0 : seed(id, choosing.seed());
        return new Choices(choices, valued, BalancedOrders.of(answers, wanted, seed));
    }

    private List<Choice> choices(List<YamlMap> maps, boolean valued) {
        Map<String, Place> ids = new HashMap<>();
        Map<String, Place> says = new HashMap<>();
        Map<Integer, Place> values = new HashMap<>();
        List<Choice> choices = new ArrayList<>();
        for (YamlMap map : maps) {
            map.only(SuiteKeys.CHOICE);
            String id = Checks.uniqueId(map, ids).or("");
            Field<String> say = Checks.sent(map.text("say"))
                    .check(
                            text -> text.lines().count() == 1,
                            "has more than one line",
                            "write it on one: each choice is a line of the prompt");
            if (choosing != null && !choosing.asking().listsChoices()) {
                say = say.check(
                        text -> WORD.matcher(text.strip()).matches(),
                        "is not one word, and choosing.prompt has no {choices}",
                        "write one word, such as Yes, or put {choices} into choosing.prompt to ask for letters");
            }
            say.as(text -> text.strip().toLowerCase(Locale.ROOT), "", "").unlike(says);
            Field<Integer> value = map.optionalInteger("value").unlike(values);
            if (valued && !map.has("value")) {
                mistakes.add(
                        map.place(),
                        "this choice has no value, but others of the question have one",
                        id,
                        "add value: N here, or remove it everywhere: values order all choices of a question");
            }
            choices.add(new Choice(id, say.or("").strip(), valued ? value.or(0) : choices.size()));
        }
        return choices;
    }

    private static long seed(String id, int seed) {
        CRC32 crc = new CRC32();
        crc.update((seed + " " + id).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
