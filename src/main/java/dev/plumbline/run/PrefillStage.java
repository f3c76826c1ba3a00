package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.PrefillDecision.ChosenAnswer;
import dev.plumbline.run.PrefillDecision.UndecidedAnswers;
import dev.plumbline.run.PrefillDecision.UndecidedCell;
import dev.plumbline.stats.distribution.PrefillRule;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second stage of a plan with {@code prefills: auto}: the cells that rule R2 chooses from the ratings or, as long as ratings are
 * missing, the most cells that it can choose.
 */
public final class PrefillStage {
    /** The name of the set of answers that the rule chose. */
    private static final String RADICAL = "radical";
    /** The name of the set in which base explains the same answers, although base rarely gives them. */
    private static final String MATCHED = "matched";
    /** The name of the set in which all models explain base's most probable answer. */
    private static final String MODAL = "modal";

    private final Suite suite;
    private final Cast cast;

    /** Creates the stage of this suite for these models. */
    public PrefillStage(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    /** The known ratings, from a run or a recording. */
    @FunctionalInterface
    public interface KnownRatings {
        /** Returns the outcome of a rating, or null if it is not known yet. */
        @Nullable
        Outcome<Rating> of(Question question, ModelRef model);
    }

    /** Returns whether a rule chooses the given answers. Otherwise they are listed, and there is no second stage. */
    public boolean isNeeded() {
        ElaborationSettings elaboration = suite.elaboration();
        return elaboration != null && elaboration.automatic();
    }

    /**
     * Returns the rule's choice for some of the suite's questions. The rule treats each question independently. A question with missing
     * ratings stays open.
     */
    public PrefillDecision decide(List<Question> questions, KnownRatings known) {
        Choice choice = new Choice();
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
                choice.add(question, outcomes);
            }
        }
        return new PrefillDecision(choice.chosen, choice.possible, choice.undecided, choice.cells, open);
    }

    private static PrefillRule rule(Question question) {
        return PrefillRule.r2(question.answers().min(), question.answers().max());
    }

    /**
     * Returns the most cells that a question can add: for each candidate one answer on each side of base's mode, the same answers for base,
     * and the modal answer for all models.
     */
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

    /** Collects the answers that the rule chooses and the matching controls. */
    private final class Choice {
        private final List<ChosenAnswer> chosen = new ArrayList<>();
        private final List<ChosenAnswer> possible = new ArrayList<>();
        private final List<UndecidedAnswers> undecided = new ArrayList<>();
        private final List<PrefillCell> cells = new ArrayList<>();

        /** Applies the rule to one question; {@code outcomes} are in the order of the contestants. */
        void add(Question question, List<Outcome<Rating>> outcomes) {
            PrefillRule rule = rule(question);
            List<ChosenAnswer> mine = new ArrayList<>();
            SeenDistribution base = seen(outcomes.get(0));
            for (int i = 0; i < cast.candidates().size(); i++) {
                ModelRef candidate = cast.candidates().get(i);
                SeenDistribution reading = seen(outcomes.get(i + 1));
                if (base == null || reading == null) {
                    undecided.add(new UndecidedAnswers(
                            question,
                            candidate,
                            "the rating of " + (base == null ? "base" : "the candidate") + " could not be read: "
                                    + reason(outcomes.get(base == null ? 0 : i + 1))));
                    continue;
                }
                for (PrefillRule.Pick pick : rule.pick(reading, base)) {
                    (pick.seen() ? mine : possible)
                            .add(new ChosenAnswer(question, candidate, pick.answer(), pick.probability()));
                }
            }
            chosen.addAll(mine);
            if (base != null && !mine.isEmpty()) {
                mine.forEach(c -> cells.add(new PrefillCell(question, c.answer(), c.candidate(), RADICAL)));
                mine.stream()
                        .map(ChosenAnswer::answer)
                        .distinct()
                        .sorted()
                        .forEach(answer -> cells.add(new PrefillCell(question, answer, cast.base(), MATCHED)));
                // Chosen answers differ from all of base's modes, so the modal answer is not one of them.
                int mode = base.conditional().modes().get(0);
                cast.contestants().forEach(model -> cells.add(new PrefillCell(question, mode, model, MODAL)));
            }
        }

        private static @Nullable SeenDistribution seen(Outcome<Rating> outcome) {
            return outcome instanceof Outcome.Measured<Rating> measured
                    ? measured.value().seen()
                    : null;
        }

        private static String reason(Outcome<Rating> outcome) {
            return outcome.fold(rating -> "", reason -> reason, reason -> reason);
        }
    }
}
