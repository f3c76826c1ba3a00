package dev.plumbline.suite.reader;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names the script of most letters in a reply, such as latin, cyrillic or han. */
public record LanguageReader() implements ReplyReader.OfCategories {
    /** The id in {@code readers} of a question. */
    public static final String ID = "language";

    private static final String NONE = "none";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String category(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .forEach(script -> letters.merge(script, 1, Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry::getKey,
                                Comparator.comparing(UnicodeScript::name).reversed()))
                .map(script -> script.getKey().name().toLowerCase(Locale.ROOT))
                .orElse(NONE);
    }

    @Override
    public List<String> known() {
        return List.of();
    }
}
