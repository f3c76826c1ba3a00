package dev.plumbline.probe;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.UnrecordedOutcome;
import dev.plumbline.measure.OpenProtocol;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.ReplyValues;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.Suite;

/** Checks whether the readers can read a model's replies to the suite's first open question, in each of the question's contexts. */
record OpenProbe(Suite suite, ModelRef model, ProbeCalls calls, FindingList notes) {
    private static final long SEED = 3;

    void run() {
        OpenProtocol protocol = new OpenProtocol(suite.open().settings());
        String first = suite.open().questions().get(0).asked();
        for (OpenQuestion question : suite.open().questions()) {
            if (question.asked().equals(first)) {
                notes.add(finding(
                        question,
                        protocol,
                        calls.ask(protocol.request(question, model, 0), SEED).join()));
            }
        }
    }

    private static Finding finding(OpenQuestion question, OpenProtocol protocol, UnrecordedOutcome outcome) {
        if (outcome instanceof UnrecordedOutcome.Nothing nothing) {
            return Finding.problem("open reply", question.id() + ": " + nothing.why(), "correct what the host names");
        }
        Outcome<ReplyValues> read = protocol.read(question, ((UnrecordedOutcome.Answer) outcome).reply());
        return read.<Finding>fold(
                values -> Finding.ok("open reply", question.id() + " can be read"),
                reason -> Finding.warning(
                        "open reply",
                        question.id() + ": " + reason,
                        "such replies are unscored; follow the reason's advice"),
                reason -> Finding.problem("open reply", question.id() + ": " + reason, "ask again"));
    }
}
