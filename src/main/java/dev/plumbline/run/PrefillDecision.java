package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.suite.Question;
import java.util.List;

/**
 * The given answers that the rule chooses from the available ratings.
 *
 * @param chosen the chosen answers, ordered by question, candidate and answer
 * @param possible the answers that the rule would choose if they had the highest probability that the token cut-off allows; they are not
 *     asked about
 * @param undecided the questions and candidates for which the rule could not choose, because a rating could not be read
 * @param cells the cells that are asked as a result: the chosen answers, their matched controls, and base's modal answers
 * @param open the most cells that questions with missing ratings may add
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
     * @param candidate the candidate whose rating shows the answer
     * @param probability the candidate's raw probability of the answer, or its upper bound if the token cut-off hides the answer
     */
    public record ChosenAnswer(Question question, ModelRef candidate, int answer, double probability) {}

    /** A question and a candidate for which the rule could not choose, with the reason. */
    public record UndecidedAnswers(Question question, ModelRef candidate, String reason) {}

    /** A cell whose given answer the rule has not chosen yet. Until the choice, the cell only counts as possible. */
    public record UndecidedCell(Question question, ModelRef model) {}
}
