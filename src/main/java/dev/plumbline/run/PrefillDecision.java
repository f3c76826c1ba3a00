package dev.plumbline.run;

import java.util.List;

/**
 * The choice of given answers that the rule makes from the available ratings.
 *
 * @param chosen the answers it chose, by question, then candidate, then answer
 * @param possible those it would choose if they had the probability that the token cut-off leaves them; they are not asked about
 * @param undecided where a rating could not be read
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
}
