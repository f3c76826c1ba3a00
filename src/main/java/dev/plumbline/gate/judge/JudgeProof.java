package dev.plumbline.gate.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a judge's card proves the judge. Without proof, category verdicts are withheld. */
public sealed interface JudgeProof {
    /** The card is green and belongs to this judge, rubric and gold. */
    record Proven(JudgeCard card) implements JudgeProof {}

    /**
     * The card is missing, stale or red.
     *
     * @param reason what is wrong with the card and what to do, in words
     * @param card the card that does not prove the judge, for reports; null if there is none
     */
    record Unproven(String reason, @Nullable JudgeCard card) implements JudgeProof {
        public Unproven(String reason) {
            this(reason, null);
        }
    }

    /** Compares a card, or null if there is none, with the judge of a run. */
    static JudgeProof of(@Nullable JudgeCard card, JudgeInUse judge) {
        String again = "; " + judge.remedy();
        if (card == null) {
            return new Unproven("the judge has no card" + again);
        }
        String stale = stale(card, judge);
        if (stale != null) {
            return new Unproven("the judge card is stale: " + stale + again, card);
        }
        List<String> reasons = JudgeRule.reasons(card.score(), judge.floor());
        return reasons.isEmpty()
                ? new Proven(card)
                : new Unproven("the judge card is red: " + String.join("; ", reasons), card);
    }

    private static @Nullable String stale(JudgeCard card, JudgeInUse judge) {
        if (!card.judge().identity().equals(judge.identity())) {
            return "it is of '" + card.judge().identity() + "' and not of '" + judge.identity() + "'";
        }
        if (!card.rubric().equals(judge.rubric())) {
            return "the rubric has changed since";
        }
        if (judge.gold() == null) {
            return "the elaborations it was examined with are gone";
        }
        return card.gold().equals(judge.gold()) ? null : "the elaborations it was examined with have changed";
    }
}
