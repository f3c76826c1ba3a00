package dev.plumbline.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a study's file, with accessors that report mistakes and their places. */
final class StudyRow {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final String REMEDY = "fetch the file again from the study's repository";

    private final JsonNode row;
    private final Place place;
    private final Mistakes mistakes;

    private StudyRow(JsonNode row, Place place, Mistakes mistakes) {
        this.row = row;
        this.place = place;
        this.mistakes = mistakes;
    }

    /** Returns the row of a line, or null if the line is damaged. */
    static @Nullable StudyRow of(String line, Place place, Mistakes mistakes) {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                return new StudyRow(row, place, mistakes);
            }
            mistakes.add(place, "the line is not a JSON object", line, REMEDY);
        } catch (JsonProcessingException e) {
            mistakes.add(place, "the line is truncated or not JSON", line, REMEDY);
        }
        return null;
    }

    Place place() {
        return place;
    }

    /** Returns the place of the row in the study's repository, regardless of the folder of the import. */
    String source() {
        String file = place.source().replace('\\', '/');
        return "outputs/" + file.substring(file.lastIndexOf('/') + 1) + ":" + place.line();
    }

    /** Returns a text field, or null with a mistake if it is missing. */
    @Nullable
    String text(String name) {
        JsonNode field = row.path(name);
        if (field.isTextual()) {
            return field.textValue();
        }
        wrong("the field '" + name + "' must be a text", field);
        return null;
    }

    /** Returns a whole number from 0, written as a number or as digits. */
    OptionalInt number(String name) {
        JsonNode field = row.path(name);
        if (field.isIntegralNumber() && field.canConvertToInt() && field.intValue() >= 0) {
            return OptionalInt.of(field.intValue());
        }
        if (field.isTextual() && SMALL_NUMBER.matcher(field.textValue()).matches()) {
            return OptionalInt.of(Integer.parseInt(field.textValue()));
        }
        wrong("the field '" + name + "' must be a whole number from 0", field);
        return OptionalInt.empty();
    }

    /** Returns a map of tokens to probabilities, or null with a mistake for each invalid one. */
    @Nullable
    SortedMap<String, Double> probabilities(String name) {
        JsonNode field = row.path(name);
        if (!field.isObject() || field.isEmpty()) {
            wrong("the field '" + name + "' must hold probabilities", field);
            return null;
        }
        int before = mistakes.count();
        SortedMap<String, Double> probabilities = new TreeMap<>();
        field.properties().forEach(entry -> {
            JsonNode p = entry.getValue();
            if (p.isNumber() && p.doubleValue() >= 0 && p.doubleValue() <= 1) {
                probabilities.put(entry.getKey(), p.doubleValue());
            } else {
                wrong("the probability of '" + entry.getKey() + "' in '" + name + "' must lie in 0..1", p);
            }
        });
        return mistakes.count() == before ? probabilities : null;
    }

    /** Reports a mistake in this row. */
    void wrong(String what, @Nullable String was, String remedy) {
        mistakes.add(place, what, was, remedy);
    }

    private void wrong(String what, JsonNode was) {
        mistakes.add(place, what, was.isMissingNode() ? "nothing" : was.toString(), REMEDY);
    }
}
