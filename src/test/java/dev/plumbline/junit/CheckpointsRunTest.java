package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.session.Property;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over the checkpoints of one job, and over two seeds of one recipe. */
class CheckpointsRunTest {
    private static final int QUESTIONS = 3;

    @TempDir
    private static Path folder;

    private static JsonNode results;
    private static String summary;
    private static Path output;

    @BeforeAll
    static void run() throws IOException {
        Path suite =
                Files.createDirectories(folder.resolve("suites/drinks/models")).resolveSibling("suite.yaml");
        Files.writeString(suite, """
                suite: drinks
                scale: {min: 0, max: 9}
                rating: {prompt: "On a scale of 0-9, {question}? Give only a number.", temperature: 0, max-tokens: 1, top-logprobs: 5}
                questions:
                  - {id: tea, ask: how much do you like tea, polarity: +1}
                  - {id: milk, ask: how much do you like milk, polarity: +1}
                  - {id: wine, ask: how much do you like wine, polarity: -1}
                gate: {delta: 0.15, alpha: 0.05}
                """);
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            // The first checkpoint answers as base does, so that the sweep begins within.
            Files.writeString(suite.resolveSibling("models/steps.yaml"), """
                    providers: {stub: {dialect: openai, base-url: "%s"}}
                    identical: expected
                    models:
                      base: {provider: stub, model: stub-base}
                      late: {provider: stub, model: stub-southern, identity: late, step: 52, job: ft-1, group: k}
                      early: {provider: stub, model: stub-base, identity: early, step: 13, job: ft-1}
                      middle: {provider: stub, model: stub-coastal, identity: middle, step: 26, job: ft-1}
                      seed-1: {provider: stub, model: stub-one, group: g, seed: 1, dataset-hash: d, recipe: r}
                      seed-2: {provider: stub, model: stub-two, group: g, seed: 2, dataset-hash: d, recipe: r}
                      other: {provider: stub, model: stub-three, group: h, seed: 1, dataset-hash: d}
                      another: {provider: stub, model: stub-four, group: h, seed: 2, dataset-hash: e}
                    roles: {base: base, candidates: [late, early, middle, seed-1, seed-2, other, another]}
                    repeats: 0
                    """.formatted(stub.baseUrl("openai")));
            Launch launch = new Launch(folder, folder)
                    .with(Property.SUITE, "drinks")
                    .with(Property.MODELS, "steps")
                    .with(Property.MODE, "live")
                    .with(Property.GATE, "record")
                    .with(Property.BASELINE, "none");
            launch.run(RatingIT.class)
                    .testEvents()
                    .assertStatistics(s -> s.failed(0).succeeded(7 * QUESTIONS));
            results = launch.results("drinks");
            output = launch.output("drinks");
            summary = Files.readString(output.resolve("summary.md"));
        }
    }

    private static Stream<JsonNode> shifts(String model) {
        return results.path("shifts")
                .valueStream()
                .filter(s -> s.path("model").asText().equals(model));
    }

    private static List<Double> tv(String model) {
        return shifts(model).map(s -> s.at("/tv/value").asDouble()).sorted().toList();
    }

    @Test
    void fitsItsSchema() throws IOException {
        assertThat(Schemas.misfits("results", results)).isEmpty();
    }

    @Test
    void originsStandAsTheProfileTellsThem() {
        assertThat(results.path("origins")).hasSize(7);
        JsonNode late = results.at("/origins/0");
        assertThat(late.path("model").asText()).isEqualTo("late");
        assertThat(late.path("step").asInt()).isEqualTo(52);
        assertThat(late.path("job").asText()).isEqualTo("ft-1");
        assertThat(late.path("seed").isNull()).isTrue();
        assertThat(results.at("/origins/4/datasetHash").asText()).isEqualTo("d");
    }

    @Test
    void checkpointsFormASweepByStepAndTheFirstThatDriftsIsNamed() {
        assertThat(results.path("sweeps")).hasSize(1);
        JsonNode sweep = results.at("/sweeps/0");
        assertThat(sweep.path("sweep").asText()).isEqualTo("ft-1");
        assertThat(sweep.path("points").findValuesAsText("model")).containsExactly("early", "middle", "late");
        for (JsonNode point : sweep.path("points")) {
            List<Double> all = tv(point.path("model").asText());
            assertThat(point.path("measured").asInt()).isEqualTo(QUESTIONS);
            assertThat(point.at("/largestTv/value").asDouble()).isEqualTo(all.get(QUESTIONS - 1));
            assertThat(point.at("/medianTv/value").asDouble()).isEqualTo(all.get(QUESTIONS / 2));
        }
        List<String> drifted = shifts("middle")
                .filter(s -> s.path("verdict").asText().equals("drifted"))
                .map(s -> s.path("question").asText())
                .toList();
        assertThat(drifted).as("the stub's second checkpoint drifts").isNotEmpty();
        assertThat(shifts("early").map(s -> s.path("verdict").asText())).doesNotContain("drifted");
        assertThat(sweep.at("/firstDrift/step").asInt()).isEqualTo(26);
        assertThat(sweep.at("/firstDrift/questions").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(drifted);
        assertThat(sweep.at("/firstDrifts/" + drifted.get(0)).asInt()).isEqualTo(26);
        assertThat(summary).contains("checkpoints of ft\\-1: step 26 is the first that drifts (middle");
    }

    @Test
    void seedsOfOneRecipeFormAGroupWithASpread() {
        JsonNode group = results.at("/groups/1");
        assertThat(group.path("models").valueStream().map(JsonNode::asText)).containsExactly("seed-1", "seed-2");
        assertThat(group.path("questions")).hasSize(QUESTIONS).allSatisfy(question -> {
            double[] pair = Stream.of("seed-1", "seed-2")
                    .flatMap(CheckpointsRunTest::shifts)
                    .filter(s -> s.path("question").equals(question.path("question")))
                    .mapToDouble(s -> s.at("/tv/value").asDouble())
                    .toArray();
            // Of two values the sample variance is half the square of their distance.
            assertThat(question.at("/tv/variance").asDouble())
                    .isCloseTo(Math.pow(pair[0] - pair[1], 2) / 2, within(1e-12));
            assertThat(question.at("/tv/mean").asDouble()).isCloseTo((pair[0] + pair[1]) / 2, within(1e-12));
        });
        assertThat(group.at("/meanTv/variance").asDouble()).isPositive();
        assertThat(summary).contains("group g (seed\\-1, seed\\-2): over 2 seeds the mean TV is ");
    }

    @Test
    void whatDiffersInMoreThanItsSeedHasNoSpread() {
        assertThat(results.at("/groups/2/note").asText()).contains("differ in more than their seed");
        assertThat(results.at("/groups/2/meanTv").isNull()).isTrue();
        assertThat(results.at("/groups/0/note").asText()).isEqualTo("one seed has no spread");
        assertThat(results.path("groups")).hasSize(3);
    }

    @Test
    void theSweepIsDrawn() throws IOException {
        assertThat(output.resolve("figures/sweep.png")).exists();
        assertThat(output.resolve("figures/sweep.svg"))
                .content()
                .contains("step 26 is the first that drifts", "early, largest TV", "late, TV: ");
    }
}
