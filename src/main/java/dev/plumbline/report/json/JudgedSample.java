package dev.plumbline.report.json;

import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;

/** One explanation with the judge's judgement. */
public record JudgedSample(int index, Outcome<Elaboration> elaboration, Outcome<Judgement> judgement) {
    /** Returns the judge's reply, or an empty text if there is none. The reply is untrusted and must be escaped in any report. */
    public String judgeReply() {
        if (judgement instanceof Outcome.Measured<Judgement> read) {
            return read.value().reply();
        }
        return judgement instanceof Outcome.Unscored<Judgement> unread ? unread.reply() : "";
    }
}
