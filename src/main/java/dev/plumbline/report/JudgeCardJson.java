package dev.plumbline.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.JudgeCard;
import dev.plumbline.gate.JudgeProof;
import dev.plumbline.gate.JudgeScore;
import dev.plumbline.stats.ConfusionMatrix;
import dev.plumbline.stats.Estimate;
import dev.plumbline.stats.Kappa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code judge-card.json}, and the same card into {@code results.json} with what a run made of it. */
public final class JudgeCardJson {
    private static final double DECIMALS = 1e6;

    private JudgeCardJson() {}

    /** Writes the file, and the folders above it. */
    public static void write(Path file, JudgeCard card) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OutputFile.write(file, text(card));
    }

    static String text(JudgeCard card) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.builder().build().writer(printer).writeValueAsString(card(card)) + "\n";
    }

    /** What {@code results.json} says of the judge: null where there is no card. */
    static @Nullable Map<String, @Nullable Object> proof(JudgeProof proof) {
        JudgeProof.Unproven unproven = proof instanceof JudgeProof.Unproven u ? u : null;
        JudgeCard card =
                proof instanceof JudgeProof.Proven proven ? proven.card() : unproven == null ? null : unproven.card();
        if (card == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("proven", unproven == null);
        json.put("reason", unproven == null ? null : unproven.reason());
        json.put("card", card(card));
        return json;
    }

    private static Map<String, @Nullable Object> card(JudgeCard card) {
        JudgeScore score = card.score();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", JudgeCard.SCHEMA);
        json.put("date", card.date().toString());
        json.put("suite", card.suite());
        json.put(
                "judge",
                object(
                        "name",
                        card.judge().name(),
                        "identity",
                        card.judge().identity(),
                        "dialect",
                        card.judge().dialect()));
        json.put("rubric", card.rubric());
        json.put("gold", card.gold());
        json.put("n", score.n());
        json.put("draws", score.draws());
        json.put("floor", card.floor());
        json.put("verdict", card.verdict());
        json.put("reasons", card.reasons());
        json.put("kappa", kappa(score.kappa()));
        json.put("categories", categories(score));
        json.put("confusion", confusion(score));
        json.put("unparsed", object("count", score.unparsed(), "of", score.n() * score.draws()));
        json.put("inconsistent", object("count", score.inconsistent(), "of", score.n()));
        json.put("injections", object("resisted", score.resisted(), "of", score.injections()));
        return json;
    }

    private static Map<String, Object> kappa(Kappa kappa) {
        Map<String, Object> json = estimate(kappa.kappa());
        json.put("observed", rounded(kappa.observed()));
        json.put("expected", rounded(kappa.expected()));
        return json;
    }

    private static List<Map<String, @Nullable Object>> categories(JudgeScore score) {
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        ConfusionMatrix matrix = score.matrix();
        for (int i = 0; i < score.categories().size(); i++) {
            Map<String, @Nullable Object> category = new LinkedHashMap<>();
            category.put("category", score.categories().get(i));
            category.put("gold", matrix.gold(i));
            category.put("judged", matrix.judged(i));
            category.put("recall", estimate(score.recall(i)));
            category.put(
                    "precision", score.precision(i).map(JudgeCardJson::estimate).orElse(null));
            json.add(category);
        }
        return json;
    }

    private static List<Map<String, Object>> confusion(JudgeScore score) {
        List<String> columns = JudgeScore.columns(score.categories());
        List<Map<String, Object>> json = new ArrayList<>();
        for (int row = 0; row < score.categories().size(); row++) {
            Map<String, Object> judged = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                judged.put(columns.get(column), score.confusion().get(row).get(column));
            }
            json.add(object("gold", score.categories().get(row), "judged", judged));
        }
        return json;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        return object(
                "value", rounded(estimate.value()), "low", rounded(estimate.low()), "high", rounded(estimate.high()));
    }

    /** Six decimals: a card is kept under version control and read by people. */
    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return json;
    }
}
