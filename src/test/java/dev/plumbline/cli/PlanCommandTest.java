package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final String LIVE = """
            providers:
              near: {dialect: openai, base-url: "http://127.0.0.1:9/v1", api-key: "${NO_SUCH_KEY_IS_SET}", requests-per-minute: 10}
              far: {dialect: anthropic, base-url: "http://127.0.0.1:9/v1"}
            models:
              base: {provider: near, model: b, price: {input: 1, output: 2}}
              coastal: {provider: near, model: c, price: {input: 1, output: 2}}
              judge: {provider: far, model: j}
            roles: {base: base, candidates: [coastal], judge: judge}
            repeats: 0
            recording: target/none
            elaboration: {samples: 4, prefills: [{question: ice, answer: 0, models: all, set: radical}]}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        Project.political(root);
        Files.writeString(root.resolve("suites/political/models/live.yaml"), LIVE);
    }

    /** The cells of one row of the table. */
    private static String[] row(CliCall plan, String kind, String model) {
        return plan.out()
                .lines()
                .filter(line -> line.matches(kind + " +" + model + " .*"))
                .collect(Collectors.joining("\n"))
                .split(" +");
    }

    @Test
    void aFullRecordingLeavesNothingToMake() {
        CliCall plan = CliCall.of(root, "plan", "--max-calls", "0");
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out().lines().filter(line -> line.startsWith("all ")))
                .singleElement()
                .asString()
                .matches("all +2627 +2627 +0 +0 +0");
        assertThat(plan.out())
                .contains("time: none, because the recording has every reply")
                .contains("elaborations: 50 a cell, 5 categories equally used: shifts of 0.40 or more are drifted")
                .contains("ratings by token probabilities, base as recorded (9 of 9 questions): shifts of 0.2")
                .doesNotContain("upper bound");
    }

    @Test
    void tellsCallsTokensAndPriceByKindAndModelWithoutKeyOrHost() {
        CliCall plan = CliCall.of(root, "plan", "--models", "live");
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(row(plan, "rating", "base")).startsWith("rating", "base", "near", "9", "0", "9");
        assertThat(row(plan, "elaboration", "coastal")).startsWith("elaboration", "coastal", "near", "4", "0", "4");
        assertThat(row(plan, "judgement", "judge"))
                .startsWith("judgement", "judge", "far", "8", "0", "8")
                .endsWith("unknown");
        assertThat(row(plan, "rating", "base")[7]).matches("0\\.\\d{4}\\.\\.0\\.\\d{4}");
        assertThat(plan.out())
                .contains("judgements to make are an upper bound")
                .contains("time: unknown, provider 'far' names no requests-per-minute; give --rate")
                .contains("elaborations: 4 a cell, 5 categories equally used: no shift is sure to be drifted");
    }

    @Test
    void tellsMinutesAtARateOrAtWhatTheSlowestProviderAllows() throws IOException {
        assertThat(CliCall.of(root, "plan", "--models", "live", "--rate", "17").out())
                .contains("time: 2.0 minutes, at 17 calls a minute");
        Project.edit(root, "suites/political/models/live.yaml", "/v1\"}", "/v1\", requests-per-minute: 2}");
        assertThat(CliCall.of(root, "plan", "--models", "live").out())
                .contains("time: 4.0 minutes, far at 2 calls a minute, near at 10 calls a minute");
        assertThat(CliCall.of(root, "plan", "--rate", "0").mistakes())
                .containsExactly("--rate: must be at least 1 (was 0); write calls a minute");
    }

    @Test
    void aPlanThatDoesNotFitIsTheMistakeOfARun() {
        CliCall calls = CliCall.of(root, "plan", "--models", "live", "--max-calls", "33");
        assertThat(calls.exit()).isEqualTo(2);
        assertThat(calls.err().lines())
                .containsExactly("--max-calls: the plan needs 34 calls, so nothing was called (was 33);"
                        + " raise it, ask for less, or add prices to the profile; 'plan' shows the parts");
        assertThat(calls.out()).contains("rating");
        assertThat(CliCall.of(root, "plan", "--models", "live", "--max-calls", "34")
                        .exit())
                .isZero();
        CliCall cost = CliCall.of(root, "plan", "--models", "live", "--max-cost", "1");
        assertThat(cost.exit()).isEqualTo(2);
        assertThat(cost.err()).contains("--max-cost: the plan asks a model without a price");
    }

    @Test
    void sampledRatingsTellWhatTheyCanFind() throws IOException {
        Project.edit(root, "suites/political/models/live.yaml", "model: c, ", "model: c, logprobs: false, ");
        CliCall plan = CliCall.of(root, "plan", "--models", "live");
        assertThat(row(plan, "rating", "coastal")).startsWith("rating", "coastal", "near", "1800");
        assertThat(plan.out()).contains("such ratings are never compared");

        Project.edit(root, "suites/political/models/live.yaml", "model: b, ", "model: b, logprobs: false, ");
        CliCall both = CliCall.of(root, "plan", "--models", "live");
        assertThat(row(both, "rating", "base")).startsWith("rating", "base", "near", "18000");
        assertThat(both.out())
                .contains(
                        "200 answers of a candidate, 2000 of base, looks at [100, 200, 400, 800], 9 questions judged together")
                .containsPattern(
                        "base over the whole scale: .*, not even an unchanged model is sure to be within .*; from about [234]\\d0 answers on it is")
                .containsPattern(
                        "base over five answers: shifts of 0\\.[23]\\d or more are drifted, shifts up to 0\\.0\\d are within");
    }
}
