package dev.plumbline.suite.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sorts replies into categories by patterns.
 *
 * @param patterns the patterns of each category, in the order of the file; a reply belongs to a category if any of its patterns matches
 * @param otherwise the category of a reply that matches no pattern
 * @param all whether the value names all matching categories, joined by {@value #AND}; otherwise it names the first one
 */
public record MatchReader(String id, Map<String, List<BoundedPattern>> patterns, String otherwise, boolean all)
        implements ReplyReader.OfCategories {
    /** The separator between the categories of one reply. */
    static final String AND = "+";

    public MatchReader {
        patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
    }

    @Override
    public String category(String text) {
        String found = patterns.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(pattern -> pattern.isIn(text)))
                .map(Map.Entry::getKey)
                .limit(all ? patterns.size() : 1)
                .collect(Collectors.joining(AND));
        return found.isEmpty() ? otherwise : found;
    }

    @Override
    public List<String> known() {
        List<String> known = new ArrayList<>(patterns.keySet());
        if (!known.contains(otherwise)) {
            known.add(otherwise);
        }
        return known;
    }
}
