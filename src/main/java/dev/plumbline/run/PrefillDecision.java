package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;
import java.util.List;

/**
 * The choice of given answers that the rule makes from the available ratings.
 *
 * @param chosen the answers it chose, by question, then candidate, then answer
 * @param possible those it would choose if they had the probability that the token cut-off leaves them; they are not asked about
 * @param undecided the questions and candidates without a choice, because a rating could not be read
 * @param cells what is therefore asked: the chosen answers, their matched controls, and base's modal answers
 * @param open the most cells that questions without all their ratings can come to
 */
public record PrefillDecision(
        List<ChosenAnswer> chosen,
        List<ChosenAnswer> possible,
        List<UndecidedAnswers> undecided,
        List<PrefillCell> cells,
        List<UndecidedCell> open) {
    public PrefillDecision {
        chosen = List.copyOf(chosen);
        possible = List.copyOf(possible);
        undecided = List.copyOf(undecided);
        cells = List.copyOf(cells);
        open = List.copyOf(open);
    }

    /**
     * An answer whose explanation the rule asks for.
     *
     * @param candidate whose rating shows it
     * @param probability the candidate's raw probability of it, or the most it can be if the cut-off hides it
     */
    public record ChosenAnswer(Question question, ModelRef candidate, int answer, double probability) {}

    /** A question and a candidate for which the rule could not choose, and why. */
    public record UndecidedAnswers(Question question, ModelRef candidate, String reason) {}

    /** A cell whose given answer the rule has not chosen yet. Until then it only counts as possible. */
    public record UndecidedCell(Question question, ModelRef model) {}
}
