package dev.plumbline.gate.rule;

import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.List;

/** The small suite with one thing different. */
public final class SmallSuite {
    private static final Suite SMALL = Suites.small();

    private SmallSuite() {}

    public static Suite on(Scale scale) {
        return of(
                scale,
                SMALL.questions().stream()
                        .map(q -> new Question(q.asked(), q.ask(), q.polarity(), scale, null, Context.NONE))
                        .toList());
    }

    static Suite asking(Question... questions) {
        return of(SMALL.scale(), List.of(questions));
    }

    /** Its settings with another tolerance of answers; half a point is tolerated, and an error of 5 %. */
    static GateSettings tolerating(double delta) {
        return new GateSettings(delta, 0.3, 0.05, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6);
    }

    /** The rule of one question by token probabilities, with the default sampling. */
    static LogprobRule logprobRule(GateSettings gate) {
        return new LogprobRule(gate, AnswerSampling.of(200), 1);
    }

    private static Suite of(Scale scale, List<Question> questions) {
        return new Suite(
                SMALL.name(),
                SMALL.folder(),
                SMALL.note(),
                scale,
                SMALL.rating(),
                null,
                questions,
                SMALL.controls(),
                SMALL.variants(),
                SMALL.elaboration(),
                SMALL.judge(),
                SMALL.gate(),
                OpenQuestions.NONE);
    }
}
