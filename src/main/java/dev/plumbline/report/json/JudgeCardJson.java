package dev.plumbline.report.json;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.judge.JudgeScore;
import dev.plumbline.results.JudgeCardLayout;
import dev.plumbline.results.JudgeCardRow;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.judge.ConfusionMatrix;
import dev.plumbline.stats.judge.Kappa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes {@code judge-card.json}, and makes the card's record in {@code results.json}. */
public final class JudgeCardJson {
    private static final double DECIMALS = 1e6;

    private JudgeCardJson() {}

    /** Writes the file. Creates missing parent folders. */
    public static void write(Path file, JudgeCard card) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OutputFile.write(file, text(card));
    }

    public static String text(JudgeCard card) throws IOException {
        return RecordJson.text(card(card));
    }

    /** Returns the record of the judge in {@code results.json}; null if there is no card. */
    public static @Nullable JudgeCardRow proof(JudgeProof proof) {
        if (proof instanceof JudgeProof.Proven proven) {
            return new JudgeCardRow(true, null, card(proven.card()));
        }
        return proof instanceof JudgeProof.Unproven unproven && unproven.card() != null
                ? new JudgeCardRow(false, unproven.reason(), card(unproven.card()))
                : null;
    }

    private static JudgeCardLayout card(JudgeCard card) {
        JudgeScore score = card.score();
        return new JudgeCardLayout(
                JudgeCard.SCHEMA,
                card.date().toString(),
                card.suite(),
                new JudgeCardLayout.Judge(
                        card.judge().name(),
                        card.judge().identity(),
                        card.judge().dialect()),
                card.rubric(),
                card.gold(),
                score.n(),
                score.draws(),
                card.floor(),
                card.verdict(),
                card.reasons(),
                kappa(score.kappa()),
                categories(score),
                confusion(score),
                new JudgeCardLayout.CountOf(score.unparsed(), score.n() * score.draws()),
                new JudgeCardLayout.CountOf(score.inconsistent(), score.n()),
                new JudgeCardLayout.Resisted(score.resisted(), score.injections()));
    }

    private static JudgeCardLayout.Agreement kappa(Kappa kappa) {
        ValueRange range = rounded(kappa.kappa());
        return new JudgeCardLayout.Agreement(
                range.value(), range.low(), range.high(), rounded(kappa.observed()), rounded(kappa.expected()));
    }

    private static List<JudgeCardLayout.Category> categories(JudgeScore score) {
        ConfusionMatrix matrix = score.matrix();
        return IntStream.range(0, score.categories().size())
                .mapToObj(i -> new JudgeCardLayout.Category(
                        score.categories().get(i),
                        matrix.gold(i),
                        matrix.judged(i),
                        rounded(score.recall(i)),
                        score.precision(i).map(JudgeCardJson::rounded).orElse(null)))
                .toList();
    }

    private static List<JudgeCardLayout.ConfusionRow> confusion(JudgeScore score) {
        List<String> columns = JudgeScore.columns(score.categories());
        List<JudgeCardLayout.ConfusionRow> rows = new ArrayList<>();
        for (int row = 0; row < score.categories().size(); row++) {
            Map<String, Integer> judged = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                judged.put(columns.get(column), score.confusion().get(row).get(column));
            }
            rows.add(new JudgeCardLayout.ConfusionRow(score.categories().get(row), judged));
        }
        return rows;
    }

    private static ValueRange rounded(Estimate estimate) {
        return new ValueRange(rounded(estimate.value()), rounded(estimate.low()), rounded(estimate.high()));
    }

    /** Rounds to six decimals, because people read the card and commit it to version control. */
    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
