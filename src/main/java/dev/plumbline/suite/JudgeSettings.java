package dev.plumbline.suite;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings of the judge.
 *
 * @param temperature 0 or more
 * @param maxTokens the maximum length of the judge's reply
 * @param categories at least two, in the order of the file
 */
public record JudgeSettings(double temperature, int maxTokens, List<Category> categories) {
    /** The name in the ledger for a reply that names no category. */
    private static final String RESERVED = "unparsed";

    public JudgeSettings {
        categories = List.copyOf(categories);
    }

    /** Reads the settings. Rejects categories that cannot be distinguished in a judge's reply. */
    static JudgeSettings read(YamlMap map, Mistakes mistakes) {
        map.only(SuiteKeys.JUDGE);
        List<Category> categories = new ArrayList<>();
        List<Field<String>> ids = new ArrayList<>();
        Map<String, Place> earlier = new HashMap<>();
        List<YamlMap> maps = map.maps("categories");
        for (YamlMap category : maps) {
            category.only(SuiteKeys.CATEGORY);
            Field<String> id = Checks.uniqueId(category, earlier)
                    .check(
                            name -> !name.equals(RESERVED),
                            "is reserved for replies that name no category",
                            "rename it");
            ids.add(id);
            categories.add(
                    new Category(id.or(""), Checks.sent(category.text("means")).or("")));
        }
        if (maps.size() == 1) {
            mistakes.add(
                    map.placeOf("categories"),
                    "'categories' has a single entry",
                    null,
                    "a judge needs at least two to choose from");
        }
        refuseNested(ids);
        return new JudgeSettings(
                Checks.temperature(map.number("temperature")).or(0.0),
                Checks.maxTokens(map.integer("max-tokens")).or(1),
                categories);
    }

    /** Rejects a category that is a whole word of another: the reply "non-answer" would also name the category "answer". */
    private static void refuseNested(List<Field<String>> ids) {
        for (Field<String> inner : ids) {
            Pattern word = Pattern.compile("(?<![a-z0-9])" + Pattern.quote(inner.or("-")) + "(?![a-z0-9])");
            for (Field<String> outer : ids) {
                String name = outer.or("");
                if (!name.equals(inner.or("-")) && word.matcher(name).find()) {
                    inner.check(
                            id -> false,
                            "is a whole word of the category '" + name + "'",
                            "rename one, a judge's reply would name both");
                    break;
                }
            }
        }
    }
}
