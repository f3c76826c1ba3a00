package dev.plumbline.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Interval;
import dev.plumbline.stats.OpenMass;
import dev.plumbline.stats.SeenDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code results.json} back; unknown keys are left alone, so that a newer file of the same schema can be drawn. */
final class FindingsReader {
    /** The layout it knows; {@code suites/results.schema.json} describes it. */
    private static final int SCHEMA = 1;

    private static final int MOST_ANSWERS = 1001;

    private FindingsReader() {}

    /**
     * Reads a file.
     *
     * @param shown what the user calls it
     * @throws MistakesException with all that is wrong in it
     */
    static Findings read(Path file, String shown) throws IOException {
        Mistakes mistakes = new Mistakes();
        JsonPart root = new JsonPart(tree(file, shown), "", Place.of(shown), mistakes);
        return findings(root, mistakes);
    }

    /** Reads the content of a file that is still to be written. */
    static Findings of(String json) throws IOException {
        Mistakes mistakes = new Mistakes();
        String shown = "results.json";
        return findings(
                new JsonPart(JsonMapper.builder().build().readTree(json), "", Place.of(shown), mistakes), mistakes);
    }

    private static Findings findings(JsonPart root, Mistakes mistakes) {
        if (root.whole("schema") != SCHEMA) {
            root.wrong("schema", "is another layout than this version draws, which is " + SCHEMA);
        }
        mistakes.throwIfAny();
        String base = root.text("base");
        // Files older than this key have the note among the others.
        String judgeNote = root.has("judgeNote") ? root.textOrNull("judgeNote") : null;
        List<String> candidates = root.texts("candidates");
        Findings findings = new Findings(
                root.text("suite"),
                root.text("profile"),
                Findings.cast(base, candidates),
                root.texts("notes").stream()
                        .filter(note -> !note.equals(judgeNote))
                        .toList(),
                judgeNote,
                base,
                candidates,
                root.textOrNull("judge"),
                root.has("judgeCard") && root.part("judgeCard").flag("proven"),
                root.flag("withheldTexts"),
                root.has("gate") ? (Double) root.part("gate").number("delta") : null,
                root.parts("ratings").stream().map(FindingsReader::rating).toList(),
                root.parts("shifts").stream().map(FindingsReader::shift).toList(),
                root.parts("elaborations").stream().map(FindingsReader::prefill).toList(),
                // Files older than this key have no sweeps to show.
                root.has("sweeps")
                        ? root.parts("sweeps").stream()
                                .map(SweepFinding::read)
                                .flatMap(Stream::ofNullable)
                                .toList()
                        : List.of());
        mistakes.throwIfAny();
        return findings;
    }

    private static JsonNode tree(Path file, String shown) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MistakesException(
                    Place.of(shown),
                    "there are no results",
                    "no such file",
                    "run the suite first, with 'plumbline run'");
        }
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new MistakesException(
                    new Place(shown, line), "this is not JSON", e.getOriginalMessage(), "run the suite again");
        }
    }

    private static RatingFinding rating(JsonPart part) {
        String outcome = part.text("outcome");
        boolean measured = outcome.equals("measured");
        return new RatingFinding(
                part.text("question"),
                part.text("model"),
                outcome,
                measured ? seen(part) : null,
                measured ? part.whole("topLogprobs") : 0,
                measured && part.has("samples") ? part.whole("samples") : 0);
    }

    /** The reading as it was before it was made conditional; an answer of probability 0 was not seen. */
    private static @Nullable SeenDistribution seen(JsonPart part) {
        JsonPart probabilities = part.part("probabilities");
        List<String> answers = probabilities.keys();
        if (answers.isEmpty()
                || answers.size() > MOST_ANSWERS
                || !answers.stream().allMatch(a -> a.matches("-?\\d{1,6}"))) {
            part.wrong("probabilities", "must have 1 to " + MOST_ANSWERS + " whole answers");
            return null;
        }
        double mass = part.number("mass");
        double nonScaleMass = part.number("nonScaleMass");
        double cut = part.number("cut");
        if (Double.isNaN(mass + nonScaleMass + cut)) {
            return null;
        }
        SortedMap<Integer, Double> seen = new TreeMap<>();
        SortedMap<Integer, Double> all = new TreeMap<>();
        for (String answer : answers) {
            double p = probabilities.number(answer);
            all.put(Integer.valueOf(answer), p);
            if (p > 0) {
                seen.put(Integer.valueOf(answer), p * mass);
            }
        }
        if (all.lastKey() - all.firstKey() >= MOST_ANSWERS) {
            part.wrong("probabilities", "must have answers at most " + MOST_ANSWERS + " apart");
            return null;
        }
        try {
            return part.has("open")
                    ? SeenDistribution.of(
                            all.firstKey(),
                            all.lastKey(),
                            seen,
                            nonScaleMass,
                            part.number("undecided"),
                            cut,
                            part.parts("open").stream()
                                    .map(FindingsReader::open)
                                    .toList())
                    : SeenDistribution.of(all.firstKey(), all.lastKey(), seen, nonScaleMass, cut);
        } catch (IllegalArgumentException e) {
            part.wrong("probabilities", "are no reading: " + e.getMessage());
            return null;
        }
    }

    private static OpenMass open(JsonPart part) {
        return new OpenMass(part.number("limit"), part.number("cap"), part.texts("beginnings"));
    }

    private static ShiftFinding shift(JsonPart part) {
        boolean sampled = part.has("sampled");
        return new ShiftFinding(
                part.text("question"),
                part.text("model"),
                decisive(part),
                decidedBy(part),
                sampled ? 0 : part.number("noise"),
                sampled,
                verdict(part),
                part.flag("accepted"));
    }

    /** Results of older versions do not say; they knew one measurement. */
    private static String decidedBy(JsonPart part) {
        return part.has("decidedBy") ? part.text("decidedBy") : "tv";
    }

    private static @Nullable Bounded decisive(JsonPart part) {
        return switch (decidedBy(part)) {
            case "tv" -> tv(part);
            case "format" -> tv(part.part("replies"));
            default -> null;
        };
    }

    private static @Nullable Bounded tv(JsonPart part) {
        Bounded tv = part.bounded("tv");
        if (tv != null && !(tv.low() >= 0 && tv.high() <= 1)) {
            part.wrong("tv", "must lie in 0..1");
        }
        return tv;
    }

    private static ShiftFinding.Verdict verdict(JsonPart part) {
        String verdict = part.text("verdict");
        return switch (verdict) {
            case "within" -> ShiftFinding.Verdict.WITHIN;
            case "drifted" ->
                part.text("severity").equals("major")
                        ? ShiftFinding.Verdict.DRIFTED_MAJOR
                        : ShiftFinding.Verdict.DRIFTED_MINOR;
            case "inconclusive" -> ShiftFinding.Verdict.INCONCLUSIVE;
            default -> {
                part.wrong("verdict", "must be within, drifted or inconclusive");
                yield ShiftFinding.Verdict.INCONCLUSIVE;
            }
        };
    }

    private static PrefillFinding prefill(JsonPart part) {
        JsonPart counted = part.part("counts");
        JsonPart ranges = part.part("intervals");
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (String category : counted.keys()) {
            int count = counted.whole(category);
            if (count < 0) {
                counted.wrong(category, "must be at least 0");
            }
            counts.put(category, Math.max(0, count));
            double[] pair = ranges.pair(category);
            if (pair != null) {
                intervals.put(category, new Interval(pair[0], pair[1]));
            }
        }
        return new PrefillFinding(
                part.text("question"),
                part.whole("answer"),
                part.text("model"),
                part.text("set"),
                part.whole("samples"),
                counts,
                intervals);
    }
}
