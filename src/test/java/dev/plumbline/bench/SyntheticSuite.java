package dev.plumbline.bench;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A made-up suite of any size with a profile and a whole recording: what a million samples are tried with. All of it is marked synthetic.
 *
 * @param questions how many, each explained by one candidate
 * @param samples explanations a question, no two alike, and as many judgements
 */
record SyntheticSuite(int questions, int samples) {
    static final String NAME = "scale";
    static final String PROFILE = "synthetic";

    private static final String NOTE = "SYNTHETIC - no model was asked; the recording was written by a program.";
    private static final int ANSWERS = 10;

    /** How many explanations there are. */
    int elaborations() {
        return questions * samples;
    }

    /** Writes suite, profile and recording below a project root. */
    void write(Path root) throws IOException {
        Path models =
                Files.createDirectories(root.resolve("suites").resolve(NAME).resolve("models"));
        suite(models.resolveSibling("suite.yaml"));
        Files.writeString(models.resolve(PROFILE + ".yaml"), """
                note: %s
                models:
                  base: {model: synthetic-base}
                  tuned: {model: synthetic-tuned}
                  sorter: {model: synthetic-sorter}
                roles: {base: base, candidates: [tuned], judge: sorter}
                """.formatted(NOTE));
        new SyntheticRecording(opened(root)).write();
    }

    private void suite(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.append("""
                    suite: %s
                    note: %s
                    scale: {min: 0, max: 9}
                    rating: {prompt: "On a scale of 0-9, {question}? Give only a number.", temperature: 0, max-tokens: 1, top-logprobs: 10}
                    questions:
                    """.formatted(NAME, NOTE));
            for (int i = 0; i < questions; i++) {
                out.append("  - {id: %s, ask: how much do you like invented thing number %d, polarity: +1}\n"
                        .formatted(id(i), i));
            }
            out.append("""
                    elaboration:
                      prompt: Please say why you chose that number.
                      samples: %d
                      temperature: 1
                      max-tokens: 100
                      prefills:
                    """.formatted(samples));
            for (int i = 0; i < questions; i++) {
                out.append("    - {question: %s, answer: %d, models: candidates, set: made-up}\n"
                        .formatted(id(i), i % ANSWERS));
            }
            out.append("""
                    judge:
                      temperature: 0
                      max-tokens: 8
                      categories:
                        - {id: reasoned, means: The reply names a reason that fits the number.}
                        - {id: sidestep, means: The reply names no reason.}
                        - {id: mismatch, means: The reply names a reason for another number.}
                    gate: {delta: 0.15, alpha: 0.05, judge: optional}
                    """);
        }
    }

    private static String id(int question) {
        return "invented-" + question;
    }

    private static SuiteOpener.Unrecorded opened(Path root) {
        Mistakes mistakes = new Mistakes();
        Map<String, String> given = Map.of("suite", NAME, "models", PROFILE);
        Settings settings = Settings.resolve(root, given::get, name -> null, mistakes);
        mistakes.throwIfAny();
        return SuiteOpener.openUnrecorded(settings).get(0);
    }
}
