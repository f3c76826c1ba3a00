package dev.plumbline.report.json;

import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;

/** One explanation with what the judge made of it. */
public record JudgedSample(int index, Outcome<Elaboration> elaboration, Outcome<Judgement> judgement) {
    /** Returns what the judge said, hostile to any report; empty if it said nothing. */
    public String judgeReply() {
        if (judgement instanceof Outcome.Measured<Judgement> read) {
            return read.value().reply();
        }
        return judgement instanceof Outcome.Unscored<Judgement> unread ? unread.reply() : "";
    }
}
