package dev.plumbline.claim;

import dev.plumbline.results.CallLedger;
import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.DrawnSamples;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.GateLimits;
import dev.plumbline.results.JudgeCardLayout;
import dev.plumbline.results.JudgeCardRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.PairRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of a {@code results.json} of base "plain" and candidates "one" and "two", written part by part and asked as a claim asks it. */
final class WrittenResults {
    private final List<RatingRow> ratings = new ArrayList<>();
    private final List<ShiftRow> shifts = new ArrayList<>();
    private final List<PairRow> pairs = new ArrayList<>();
    private final List<ElaborationRow> elaborations = new ArrayList<>();
    private final List<OpenCellRow> cells = new ArrayList<>();
    private final List<ComparisonRow> comparisons = new ArrayList<>();
    private final List<ChoicesRow> choices = new ArrayList<>();
    private double alpha = 0.05;
    private @Nullable JudgeCardRow judgeCard = card(true, null);

    private static JudgeCardRow card(boolean proven, @Nullable String reason) {
        JudgeCardLayout.CountOf none = new JudgeCardLayout.CountOf(0, 0);
        return new JudgeCardRow(
                proven,
                reason,
                new JudgeCardLayout(
                        1,
                        "2026-01-31",
                        "tea",
                        new JudgeCardLayout.Judge("judge", "judge", "openai"),
                        "",
                        "",
                        0,
                        0,
                        0,
                        "green",
                        List.of(),
                        new JudgeCardLayout.Agreement(1, 1, 1, 1, 1),
                        List.of(),
                        List.of(),
                        none,
                        none,
                        new JudgeCardLayout.Resisted(0, 0)));
    }

    WrittenResults withAlpha(double other) {
        alpha = other;
        return this;
    }

    WrittenResults withoutJudgeCard() {
        judgeCard = null;
        return this;
    }

    WrittenResults withUnprovenJudge(String reason) {
        judgeCard = card(false, reason);
        return this;
    }

    /** A rating of which nothing is unseen. */
    WrittenResults rated(String question, String model, Map<Integer, Double> answers) {
        return rated(question, model, answers, 0, 0);
    }

    /** A rating on the scale 0 to 9, by the probabilities as they were seen. */
    WrittenResults rated(String question, String model, Map<Integer, Double> seen, double nonScale, double cut) {
        double mass = seen.values().stream().mapToDouble(p -> p).sum();
        Map<Integer, Double> probabilities = new LinkedHashMap<>();
        for (int answer = 0; answer <= 9; answer++) {
            probabilities.put(answer, seen.getOrDefault(answer, 0.0) / mass);
        }
        ratings.add(rating(question, model, probabilities, mass, nonScale, cut, 0.0, null));
        return this;
    }

    private static RatingRow rating(
            String question,
            String model,
            @Nullable Map<Integer, Double> probabilities,
            @Nullable Double mass,
            @Nullable Double nonScale,
            @Nullable Double cut,
            @Nullable Double logitStep,
            @Nullable Integer samples) {
        return new RatingRow(
                question,
                model,
                probabilities == null ? "failed" : "measured",
                null,
                samples == null ? "logprobs" : "sampled",
                probabilities,
                mass,
                nonScale,
                0.0,
                0.0,
                cut,
                List.of(),
                null,
                20,
                logitStep,
                new DrawnSamples(samples),
                null);
    }

    /** A rating that was counted, on the scale 0 to 9; {@code samples} include those off the scale. */
    WrittenResults counted(String question, String model, Map<Integer, Integer> counts, int samples) {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        counts.forEach((answer, count) -> shares.put(answer, (double) count / samples));
        rated(question, model, shares, 0, 0);
        RatingRow rating = ratings.remove(ratings.size() - 1);
        ratings.add(rating(
                question,
                model,
                rating.probabilities(),
                rating.mass(),
                rating.nonScaleMass(),
                rating.cut(),
                0.0,
                samples));
        return this;
    }

    /** Says of all ratings so far what their logits were rounded to. */
    WrittenResults rounded(double step) {
        ratings.replaceAll(r -> rating(
                r.question(),
                r.model(),
                r.probabilities(),
                r.mass(),
                r.nonScaleMass(),
                r.cut(),
                step,
                r.samples().count()));
        return this;
    }

    WrittenResults unrated(String question, String model) {
        ratings.add(rating(question, model, null, null, null, null, null, null));
        return this;
    }

    WrittenResults moved(String question, String model, String measure, double value, double low, double high) {
        ValueRange range = new ValueRange(value, low, high);
        shifts.add(new ShiftRow(
                question,
                model,
                measure.equals("tv") ? range : null,
                measure.equals("w1") ? range : null,
                null,
                null,
                measure.equals("meanShift") ? range : null,
                measure.equals("entropyShift") ? range : null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                "within",
                "none",
                "",
                false,
                "tv",
                null,
                "",
                null,
                null,
                null));
        return this;
    }

    /** How far "one" and "two" lie apart; nearness null where base was rated in another way. */
    WrittenResults apart(String question, double tv, @Nullable String nearness) {
        pairs.add(new PairRow(question, "one", "two", "logprobs", new ValueRange(tv, tv, tv), null, null, nearness));
        return this;
    }

    /** Explanations of the answer 7 as a judge sorted them. */
    WrittenResults explained(String question, String model, String set, Map<String, Integer> counts) {
        return explained(question, 7, model, set, counts);
    }

    WrittenResults explained(String question, int answer, String model, String set, Map<String, Integer> counts) {
        int samples = counts.values().stream().mapToInt(n -> n).sum();
        elaborations.add(new ElaborationRow(question, answer, model, set, samples, counts, Map.of(), null));
        return this;
    }

    /** Replies to an open question of no set as a reader sorted them. */
    WrittenResults sorted(String question, String model, String reader, Map<String, Integer> counts) {
        int samples = counts.values().stream().mapToInt(n -> n).sum();
        OpenCellRow.Reading reading = new OpenCellRow.Reading(reader, counts, Map.of(), null, null, null);
        cells.add(new OpenCellRow(question, null, null, model, samples, samples, Map.of(), List.of(reading)));
        return this;
    }

    /** The difference of the means of what a reader counts. */
    WrittenResults lengthened(String question, String model, String reader, double by, double low, double high) {
        comparisons.add(new ComparisonRow(
                "question",
                question,
                null,
                reader,
                model,
                "standardized-mean",
                new ValueRange(1, 0.5, 1.5),
                0.3,
                new ValueRange(by, low, high),
                by,
                0.01,
                0.01,
                "monte-carlo",
                50,
                "drifted",
                "",
                true,
                false,
                ""));
        return this;
    }

    /** A question whose answers are choices, from 0 on. */
    WrittenResults offering(String question, String... ids) {
        List<ChoicesRow.Answer> answers = new ArrayList<>();
        for (String id : ids) {
            answers.add(new ChoicesRow.Answer(answers.size(), id, id));
        }
        choices.add(new ChoicesRow(question, false, answers));
        return this;
    }

    /** No run writes this: it stands for a bug of ours. */
    WrittenResults withBrokenElaboration() {
        elaborations.add(null);
        return this;
    }

    RunResults content() {
        CallLedger.Account none = new CallLedger.Account(0, 0, 0, 0);
        return new RunResults(
                RunResults.SCHEMA,
                "tea",
                "made-up",
                List.of(),
                null,
                "plain",
                List.of("one", "two"),
                "judge",
                "0",
                0,
                new GateLimits(0.15, alpha, 0.5, 0.5, "optional"),
                List.of(),
                false,
                new CallLedger(0, 0, 0, 0, new CallLedger.ByKind(none, none, none, null)),
                ratings,
                shifts,
                elaborations,
                List.of(),
                pairs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                judgeCard,
                List.of(),
                null,
                cells,
                comparisons,
                choices,
                null,
                null);
    }

    ClaimResults asClaimsAskThem() {
        return new ClaimResults(content());
    }

    /** What a check finds, or that it cannot be made. */
    ClaimFinding find(String check, Object... keysAndValues) {
        ClaimTerms terms = new ClaimTerms();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            terms.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        ClaimCheck found = ClaimCheck.ALL.stream()
                .filter(c -> c.word().equals(check))
                .findFirst()
                .orElseThrow();
        return new Claim("id", "a statement", found, terms).over(content());
    }

    static double number(ClaimFinding finding, String name) {
        return finding.numbers().get(name).doubleValue();
    }
}
