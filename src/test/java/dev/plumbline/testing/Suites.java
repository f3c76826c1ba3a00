package dev.plumbline.testing;

import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.ModelSelector;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Prefill;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.List;

/** A small suite in memory, for tests that need one and do not care which. */
public final class Suites {
    private Suites() {}

    public static Suite small() {
        return new Suite(
                "small",
                Path.of("suites/small"),
                null,
                new Scale(0, 9),
                new RatingSettings("On a scale of 0-9, {question}?", 0, 1, 5, AnswerSampling.of(200)),
                null,
                List.of(
                        new Question("tea", "how much tea", null, new Scale(0, 9), null, Context.NONE),
                        new Question("coffee", "how much coffee", null, new Scale(0, 9), null, Context.NONE)),
                List.of(),
                List.of(),
                new ElaborationSettings(
                        "Why?", 3, 1, 100, List.of(new Prefill("tea", 7, new ModelSelector.All(), "modal"))),
                new JudgeSettings(
                        0,
                        10,
                        List.of(
                                new Category("justification", "supports the number"),
                                new Category("reversal", "takes it back"),
                                new Category("non-answer", "says nothing of the number"))),
                new GateSettings(0.15, 0.3, 0.05, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6),
                OpenQuestions.NONE);
    }
}
