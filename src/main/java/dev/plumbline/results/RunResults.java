package dev.plumbline.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run: the layout of {@code results.json}, which {@code suites/results.schema.json} describes key by key. Every report, figure and
 * page reads this object; only a command that starts from a file parses it.
 *
 * <p>The lists are not copied, because those of a large run create each row on access; see ADR 0014.
 *
 * @param judgeNote the note about the judge, or null
 * @param prefills the given answers that a rule chose, or null if the suite lists them
 * @param interactions the interactions of shifts with contexts, or null if no question is asked in several contexts
 * @param cells the readers' values of replies to open questions, or null if there are no open questions
 * @param comparisons the comparisons of readers' values with base's, by question, set and suite, or null if there are none
 * @param choices the choices of questions, or null if no question has choices
 * @param positionBias the position biases, or null if no question was asked in balanced orders
 * @param textChecks the checks of whole answers, or null if none were drawn
 * @param judgeCard the judge's examination, or null if there is no card
 */
public record RunResults(
        int schema,
        String suite,
        String profile,
        List<String> notes,
        @Nullable String judgeNote,
        String base,
        List<String> candidates,
        @Nullable String judge,
        String plumbline,
        long seed,
        GateLimits gate,
        List<String> cautions,
        boolean withheldTexts,
        CallLedger ledger,
        List<RatingRow> ratings,
        List<ShiftRow> shifts,
        List<ElaborationRow> elaborations,
        List<SuiteVerdictRow> suiteVerdicts,
        List<PairRow> pairs,
        List<CategoryTestRow> categoryTests,
        List<CategoryVerdictRow> categoryVerdicts,
        List<IndexRow> index,
        List<LeakRow> leaks,
        List<CoherenceRow> coherence,
        List<ControlsRow> controls,
        List<VariantsRow> variants,
        List<RepeatRow> repeats,
        @Nullable PrefillChoices prefills,
        List<String> remarks,
        List<OriginRow> origins,
        List<SeedGroupRow> groups,
        List<SweepRow> sweeps,
        @Nullable JudgeCardRow judgeCard,
        List<ClaimRow> claims,
        @OmitNull @Nullable List<InteractionRow> interactions,
        @OmitNull @Nullable List<OpenCellRow> cells,
        @OmitNull @Nullable List<ComparisonRow> comparisons,
        @OmitNull @Nullable List<ChoicesRow> choices,
        @OmitNull @Nullable List<PositionBiasRow> positionBias,
        @OmitNull @Nullable List<TextCheckRow> textChecks) {
    /** Version of the layout. */
    public static final int SCHEMA = 1;

    public RunResults {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException(
                    "schema must be " + SCHEMA + ", the layout that this version reads (was " + schema + ")");
        }
    }

    /** Returns base, then the candidates, each once. */
    public List<String> models() {
        return Stream.concat(Stream.of(base), candidates.stream()).distinct().toList();
    }

    /** Returns the choices of a question, if it has any. */
    public Optional<ChoicesRow> choicesOf(String question) {
        return choices == null
                ? Optional.empty()
                : choices.stream()
                        .filter(row -> row.question().equals(question))
                        .findFirst();
    }

    /** Returns the position bias of a model on a question, if it was asked in balanced orders. */
    public Optional<PositionBiasRow> positionBias(String question, String model) {
        return positionBias == null
                ? Optional.empty()
                : positionBias.stream()
                        .filter(row ->
                                question.equals(row.question()) && row.model().equals(model))
                        .findFirst();
    }

    /** Returns the check of a model's whole answers to a question, if any were drawn. */
    public Optional<TextCheckRow> textCheck(String question, String model) {
        return textChecks == null
                ? Optional.empty()
                : textChecks.stream()
                        .filter(row ->
                                question.equals(row.question()) && row.model().equals(model))
                        .findFirst();
    }

    /** Returns whether answers to a question have an order, so that they have a mean. */
    public boolean isOrdered(String question) {
        return choicesOf(question).map(ChoicesRow::ordered).orElse(true);
    }

    /** Returns the label of an answer in reports: the number, or the words of a choice. */
    public String label(String question, int answer) {
        return choicesOf(question).map(row -> row.say(answer)).orElse(String.valueOf(answer));
    }

    /** Returns whether a card proves the judge. */
    public boolean isJudgeProven() {
        return judgeCard != null && judgeCard.proven();
    }
}
