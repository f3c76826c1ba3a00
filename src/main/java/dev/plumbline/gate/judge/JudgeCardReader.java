package dev.plumbline.gate.judge;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.Checks;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a judge card, or reports all mistakes in the file. Reads the file as YAML, a superset of JSON, to report mistakes by line. Recomputes all
 * numbers that follow from the counts, so that a card that was edited to be green is rejected as damaged.
 */
public final class JudgeCardReader {
    /** Keys of one level of the file. Tests compare the JSON Schema and the docs with these keys. */
    public static final List<String> CARD = List.of(
            "schema",
            "date",
            "suite",
            "judge",
            "rubric",
            "gold",
            "n",
            "draws",
            "floor",
            "verdict",
            "reasons",
            "kappa",
            "categories",
            "confusion",
            "unparsed",
            "inconsistent",
            "injections");

    public static final List<String> JUDGE = List.of("name", "identity", "dialect");
    public static final List<String> KAPPA = List.of("value", "low", "high", "observed", "expected");
    public static final List<String> CATEGORY = List.of("category", "gold", "judged", "recall", "precision");
    public static final List<String> CONFUSION = List.of("gold", "judged");
    public static final List<String> COUNT = List.of("count", "of");
    public static final List<String> INJECTIONS = List.of("resisted", "of");

    private static final String AGAIN = "examine the judge again, with 'doctor --judge'";
    private static final String FINGERPRINT = "[0-9a-f]{32}";
    /** The writer rounds to six decimals. */
    private static final double ROUNDING = 1e-6;

    private final Mistakes mistakes;

    private JudgeCardReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Reads the file, which has to exist.
     *
     * @param root the project root; messages show paths relative to this folder
     * @param mistakes receives the mistakes in the file
     * @return the card, or null if a mistake was reported
     */
    public static @Nullable JudgeCard read(Path file, Path root, Mistakes mistakes) {
        int before = mistakes.count();
        YamlMap map = YamlFile.read(file, root, mistakes);
        if (map == null) {
            return null;
        }
        map.integer("schema").check(s -> s == JudgeCard.SCHEMA, "is not the layout that this version reads", AGAIN);
        if (mistakes.count() > before) {
            return null;
        }
        JudgeCard card = new JudgeCardReader(mistakes).card(map.only(CARD), before);
        return mistakes.count() == before ? card : null;
    }

    private @Nullable JudgeCard card(YamlMap map, int before) {
        LocalDate date = Checks.date(map.text("date")).or(LocalDate.EPOCH);
        String suite = map.text("suite").or("");
        YamlMap judge = map.map("judge").only(JUDGE);
        ExaminedJudge examined = new ExaminedJudge(
                judge.text("name").or(""),
                judge.text("identity").or(""),
                judge.text("dialect").or(""));
        String rubric = fingerprint(map.text("rubric"));
        String gold = fingerprint(map.text("gold"));
        double floor = map.number("floor")
                .check(f -> f >= 0 && f <= 1, "must be from 0 to 1", AGAIN)
                .or(0.0);
        JudgeScore score = score(map, before);
        if (score == null) {
            return null;
        }
        JudgeCard card = new JudgeCard(date, suite, examined, rubric, gold, floor, score);
        refuseEdited(map, card);
        return card;
    }

    private static String fingerprint(Field<String> field) {
        return field.check(f -> f.matches(FINGERPRINT), "must be 32 hexadecimal digits", AGAIN)
                .or("");
    }

    private @Nullable JudgeScore score(YamlMap map, int before) {
        List<YamlMap> rows = map.maps("confusion");
        List<String> categories = new ArrayList<>();
        rows.forEach(row -> categories.add(row.only(CONFUSION).text("gold").or("")));
        List<String> columns = JudgeScore.columns(categories);
        List<List<Integer>> confusion = new ArrayList<>();
        for (YamlMap row : rows) {
            YamlMap judged = row.map("judged").only(columns);
            confusion.add(columns.stream().map(c -> count(judged, c)).toList());
        }
        int draws = count(map, "draws");
        YamlMap unparsed = map.map(CategoryCounts.UNPARSED).only(COUNT);
        YamlMap inconsistent = map.map("inconsistent").only(COUNT);
        YamlMap injections = map.map("injections").only(INJECTIONS);
        int named = count(unparsed, "count");
        int differing = count(inconsistent, "count");
        int tried = count(injections, "of");
        int resisted = count(injections, "resisted");
        if (mistakes.count() > before) {
            return null;
        }
        try {
            return new JudgeScore(categories, confusion, draws, named, differing, tried, resisted);
        } catch (IllegalArgumentException e) {
            mistakes.add(map.placeOf("confusion"), String.valueOf(e.getMessage()), null, AGAIN);
            return null;
        }
    }

    private static int count(YamlMap map, String key) {
        return map.integer(key)
                .check(count -> count >= 0, "must be a count", AGAIN)
                .or(0);
    }

    private void refuseEdited(YamlMap map, JudgeCard card) {
        String follows = "does not follow from the counts of this card";
        map.integer("n").check(n -> n == card.score().n(), follows, AGAIN);
        map.text("verdict").check(v -> v.equals(card.verdict()), follows, AGAIN);
        YamlMap kappa = map.map("kappa").only(KAPPA);
        double value = card.score().kappa().kappa().value();
        kappa.number("value").check(k -> Math.abs(k - value) <= ROUNDING, follows, AGAIN);
        map.maps("categories").forEach(category -> category.only(CATEGORY));
    }
}
