package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.distribution.PrefillRule;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the answers that the rule chooses for each question, with the controls to compare them with. */
final class ChosenPrefills {
    /** The set of the answers the rule chose. */
    private static final String RADICAL = "radical";
    /** The set of base with those same answers, which it hardly ever gives itself. */
    private static final String MATCHED = "matched";
    /** The set of base's most probable answer, asked of all. */
    private static final String MODAL = "modal";

    private final Cast cast;
    private final List<ChosenAnswer> chosen = new ArrayList<>();
    private final List<ChosenAnswer> possible = new ArrayList<>();
    private final List<UndecidedAnswers> undecided = new ArrayList<>();
    private final List<PrefillCell> cells = new ArrayList<>();

    ChosenPrefills(Cast cast) {
        this.cast = cast;
    }

    /** Chooses for one question; {@code outcomes} in the order of the contestants. */
    void add(Question question, List<Outcome<Rating>> outcomes) {
        PrefillRule rule = PrefillStage.rule(question);
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
            // Chosen answers lie away from all of base's modes, so this one is none of them.
            int mode = base.conditional().modes().get(0);
            cast.contestants().forEach(model -> cells.add(new PrefillCell(question, mode, model, MODAL)));
        }
    }

    PrefillDecision decision(List<UndecidedCell> open) {
        return new PrefillDecision(chosen, possible, undecided, cells, open);
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
