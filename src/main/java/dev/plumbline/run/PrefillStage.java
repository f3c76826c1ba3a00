package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.PrefillRule;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The second stage of a plan with {@code prefills: auto}: what rule R2 makes of the ratings, and before that the most it can make of them. */
public final class PrefillStage {
    private final Suite suite;
    private final Cast cast;

    /** The stage of this suite for these models. */
    public PrefillStage(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    /** Returns whether a rule chooses the given answers; else they are listed, and there is no second stage. */
    public boolean isNeeded() {
        ElaborationSettings elaboration = suite.elaboration();
        return elaboration != null && elaboration.automatic();
    }

    /** Returns what the rule chooses; a question without all its ratings stays open. */
    public PrefillDecision decide(AvailableRatings known) {
        return decide(suite.scaled(), known);
    }

    /** Returns the same for some of the suite's questions: what it chooses for one does not depend on the others. */
    public PrefillDecision decide(List<Question> questions, AvailableRatings known) {
        ChosenPrefills chosen = new ChosenPrefills(cast);
        List<UndecidedCell> open = new ArrayList<>();
        for (Question question : questions) {
            List<Outcome<Rating>> outcomes = new ArrayList<>();
            for (ModelRef model : cast.contestants()) {
                Outcome<Rating> outcome = known.of(question, model);
                if (outcome != null) {
                    outcomes.add(outcome);
                }
            }
            if (outcomes.size() < cast.contestants().size()) {
                open.addAll(most(question));
            } else {
                chosen.add(question, outcomes);
            }
        }
        return chosen.decision(open);
    }

    static PrefillRule rule(Question question) {
        return PrefillRule.r2(question.answers().min(), question.answers().max());
    }

    /** For each candidate an answer a side of base's mode, base with the same ones, and the modal answer for all. */
    private List<UndecidedCell> most(Question question) {
        int sides = 0;
        int matched = 0;
        int candidates = cast.candidates().size();
        int distance = rule(question).distance();
        for (int mode = question.answers().min(); mode <= question.answers().max(); mode++) {
            int below = Math.max(0, mode - distance - question.answers().min() + 1);
            int above = Math.max(0, question.answers().max() - distance - mode + 1);
            sides = Math.max(sides, Math.min(1, below) + Math.min(1, above));
            matched = Math.max(matched, Math.min(candidates, below) + Math.min(candidates, above));
        }
        List<UndecidedCell> cells = new ArrayList<>();
        for (ModelRef candidate : cast.candidates()) {
            cells.addAll(Collections.nCopies(sides, new UndecidedCell(question, candidate)));
        }
        cells.addAll(Collections.nCopies(matched, new UndecidedCell(question, cast.base())));
        if (sides > 0) {
            cast.contestants().forEach(model -> cells.add(new UndecidedCell(question, model)));
        }
        return cells;
    }
}
