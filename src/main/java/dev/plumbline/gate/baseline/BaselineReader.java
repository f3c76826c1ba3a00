package dev.plumbline.gate.baseline;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Checks;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a baseline file and checks its entries against the suite, or reports all mistakes in the file. */
public final class BaselineReader {
    /** Keys of the file. Tests compare the JSON Schema and the documentation with these keys. */
    public static final List<String> BASELINE = List.of("accepted");
    /** Keys of an entry. */
    public static final List<String> ENTRY = List.of(
            "profile",
            "base",
            "model",
            "question",
            "answer",
            "reader",
            "tv",
            "w1",
            "low",
            "high",
            "n",
            "kind",
            "mean-shift",
            "mass",
            "asked",
            "counts",
            "base-counts",
            "tolerance",
            "reason",
            "by",
            "date",
            "expires");

    private static final double LARGEST = 1e6;

    private final Mistakes mistakes;
    private final Suite suite;
    private final Map<String, Place> cells = new HashMap<>();

    private BaselineReader(Suite suite, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.suite = suite;
    }

    /**
     * Reads the file, which has to exist. A suite without a file has the baseline {@link Baseline#none()}. An entry about a question that the suite
     * no longer asks is not a mistake; {@code BaselineReview} reports it.
     *
     * @param file the baseline
     * @param suite the suite that the baseline belongs to
     * @param root the project root; messages show paths relative to this folder
     * @param mistakes receives the mistakes in the file
     * @return the baseline, or null if a mistake was reported
     */
    public static @Nullable Baseline read(Path file, Suite suite, Path root, Mistakes mistakes) {
        BaselineReader reader = new BaselineReader(suite, mistakes);
        return YamlFile.read(
                file,
                root,
                mistakes,
                map -> new Baseline(map.only(BASELINE).anyMaps("accepted").stream()
                        .map(reader::entry)
                        .toList()));
    }

    private BaselineEntry entry(YamlMap map) {
        map.only(ENTRY);
        Field<String> profile = map.text("profile");
        Field<String> base = map.text("base");
        Field<String> model = map.text("model");
        Field<String> question = map.text("question");
        AnswerSpace scale = suite.answersOf(question.or(""));
        Integer answer = map.optionalInteger("answer")
                .check(scale::contains, "is not on the scale", "the scale is " + scale.min() + " to " + scale.max())
                .orNull();
        String reader = map.optionalText("reader")
                .check(r -> !map.has("answer"), "does not go with 'answer'", "an open question has no given answers")
                .orNull();
        refuseRepeated(
                map.place(),
                List.of(profile.or(""), base.or(""), model.or(""), question.or("")),
                (answer == null ? "" : ", explaining " + answer) + (reader == null ? "" : ", read by " + reader));
        Field<Double> tv = shift(map, "tv");
        Field<Double> low = shift(map, "low");
        Field<Double> high = shift(map, "high");
        refuseDisorder(tv, low, high);
        Field<LocalDate> date = Checks.date(map.text("date"));
        LocalDate expires = Checks.date(map.optionalText("expires"))
                .check(day -> !day.isBefore(date.or(day)), "is before 'date'", "write the last day the entry applies")
                .orNull();
        return new BaselineEntry(
                profile.or(""),
                base.or(""),
                model.or(""),
                question.or(""),
                answer,
                tv.or(0.0),
                w1(map),
                low.or(0.0),
                high.or(1.0),
                map.optionalInteger("n")
                        .check(n -> n >= 1, "must be at least 1", "remove it if nothing was sampled")
                        .orNull(),
                share(map, "tolerance").or(0.0),
                map.text("reason").or(""),
                map.text("by").or(""),
                date.or(LocalDate.EPOCH),
                expires,
                traits(map),
                reader);
    }

    /** Returns the traits of the shift, or null for an entry of an older version, which has none. */
    private @Nullable ShiftTraits traits(YamlMap map) {
        boolean explanations = map.has("answer");
        boolean readings = map.has("reader");
        String kind = map.optionalText("kind")
                .among(
                        explanations ? List.of("categories") : readings ? List.of("readings") : List.of("tv", "format"),
                        "does not go with this entry")
                .orNull();
        int widest = suite.answersOf(map.text("question").or("")).width();
        Double meanShift = map.optionalNumber("mean-shift")
                .check(m -> Math.abs(m) <= widest, "must be from -" + widest + " to " + widest, "it is in scale points")
                .orNull();
        Double mass = map.optionalNumber("mass")
                .check(m -> m >= 0 && m <= 1, "must be from 0 to 1", "write a fraction, such as 0.98")
                .orNull();
        String asked = map.optionalText("asked").orNull();
        AnswerCounts counts = counts(map);
        if (kind == null && meanShift == null && mass == null && asked == null && counts == null) {
            return null;
        }
        DecidedBy decided = explanations
                ? DecidedBy.CATEGORIES
                : readings ? DecidedBy.READINGS : "format".equals(kind) ? DecidedBy.FORMAT : DecidedBy.TV;
        return new ShiftTraits(decided, meanShift, mass, asked, counts);
    }

    private @Nullable AnswerCounts counts(YamlMap map) {
        if (map.has("counts") != map.has("base-counts")) {
            mistakes.add(
                    map.placeOf(map.has("counts") ? "counts" : "base-counts"),
                    "'counts' and 'base-counts' belong together",
                    "one of them",
                    "copy both from results.json, or remove both");
        }
        Map<String, Integer> candidate = counts(map, "counts");
        Map<String, Integer> base = counts(map, "base-counts");
        return candidate.isEmpty() || base.isEmpty() ? null : AnswerCounts.of(candidate, base);
    }

    private static Map<String, Integer> counts(YamlMap map, String key) {
        YamlMap byName = map.optionalMap(key);
        Map<String, Integer> counts = new HashMap<>();
        if (byName != null) {
            for (String name : byName.keys()) {
                Integer count = byName.integer(name)
                        .check(n -> n >= 1, "must be at least 1", "leave out what never came")
                        .orNull();
                if (count != null) {
                    counts.put(name, count);
                }
            }
        }
        return counts;
    }

    /** Returns a total variation, or a difference of means of open replies. */
    private static Field<Double> shift(YamlMap map, String key) {
        return map.has("reader")
                ? map.number(key)
                        .check(v -> v >= 0 && v <= LARGEST, "must be from 0 to 1000000", "copy it from results.json")
                : share(map, key);
    }

    private static Field<Double> share(YamlMap map, String key) {
        return map.number(key).check(v -> v >= 0 && v <= 1, "must be from 0 to 1", "write a fraction, such as 0.15");
    }

    /** Returns W1, which is 0 for explanations, because categories have no distances. */
    private double w1(YamlMap map) {
        if (map.has("reader") && !map.has("w1")) {
            return 0;
        }
        if (map.has("answer")) {
            if (map.has("w1")) {
                map.number("w1")
                        .check(w -> false, "does not go with 'answer'", "categories have no distance; remove it");
            }
            return 0;
        }
        int widest = suite.answersOf(map.text("question").or("")).width();
        return map.number("w1")
                .check(w -> w >= 0 && w <= widest, "must be from 0 to " + widest, "it is in scale points")
                .or(0.0);
    }

    /** Reports one mistake at the key 'tv' if the numbers are not in the order low, tv, high. */
    private static void refuseDisorder(Field<Double> tv, Field<Double> low, Field<Double> high) {
        Double from = low.orNull();
        Double to = high.orNull();
        if (from != null && to != null) {
            tv.check(
                    value -> from <= value && value <= to,
                    "must lie from 'low' to 'high'",
                    "copy all three from results.json");
        }
    }

    private void refuseRepeated(Place place, List<String> cell, String explaining) {
        String words = String.join(", ", cell) + explaining;
        Place first = cell.contains("") ? null : cells.putIfAbsent(words, place);
        if (first != null) {
            mistakes.add(
                    place,
                    "this shift is accepted twice",
                    words,
                    "it is on line " + first.line() + " already; remove one");
        }
    }
}
