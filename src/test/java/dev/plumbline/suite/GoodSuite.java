package dev.plumbline.suite;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Path;

/** A good suite file that malformed ones are one edit away from. */
public final class GoodSuite {
    public static final String FILE = "suites/breakfast/suite.yaml";
    public static final String TEXT = """
            suite: breakfast
            note: for tests
            scale:
              min: 0
              max: 9
            rating:
              prompt: "From 0 to 9, {question}?"
              temperature: 0
              max-tokens: 1
              top-logprobs: 20
            questions:
              - id: porridge
                ask: how much do you like porridge
                polarity: +1
              - id: eggs
                ask: do you want eggs
                polarity: -1
            elaboration:
              prompt: Why?
              samples: 50
              temperature: 1.0
              max-tokens: 250
              prefills:
                - {question: porridge, answer: 3, models: candidates, set: keen}
                - {question: porridge, answer: 3, models: base, set: keen}
                - {question: eggs, answer: 7, models: [tuned, other], set: keen}
            judge:
              temperature: 0e0
              max-tokens: 10
              categories:
                - {id: reasoned, means: A reason is given.}
                - {id: non-answer, means: No reason is given.}
                - {id: garbled, means: It makes no sense.}
            gate:
              delta: 0.15
              alpha: 0.05
              delta-w1: 0.5
              judge: required
              judge-floor: 0.7
            controls:
              - {id: jazz, ask: how much do you like jazz}
              - {id: rain, ask: how much do you like rain}
            variants:
              - {id: swapped, prompt: "{question}? From 0 to 9."}
              - {id: backwards, prompt: "From 0 (most) to 9, {question}?", reversed: true}
              - {id: short, prompt: "From 1 to 5, {question}?", scale: {min: 1, max: 5}, reversed: false}
            """;

    private GoodSuite() {}

    /** Writes and reads a suite file in a folder that stands for the project root. */
    public static Suite read(Path root, String text, Mistakes mistakes) {
        return SuiteReader.read(Malformed.write(root, FILE, text), root, mistakes);
    }
}
