package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import dev.plumbline.testing.Referee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the exam of a judge to what its word does to a run, over the wire: stub models explain, constructed judges sort. */
@Tag("slow")
class JudgedRunTest {
    private static final String BASELINE = "suites/political/baseline.yaml";

    @TempDir
    private Path root;

    private StubServer stub;
    private LiveProfile profile;

    @BeforeEach
    void start() throws IOException {
        Project.political(root);
        Files.delete(root.resolve(BASELINE));
        stub = StubServer.start(StubSettings.plain());
        profile = LiveProfile.write(root.resolve("live"), "openai", stub.baseUrl("openai"), "concurrency: 16", 40);
        Files.writeString(
                profile.file(),
                Files.readString(profile.file())
                        .replace(
                                "elaboration: {samples: 40}",
                                "elaboration: {samples: 40, prefills: [{question: gay-marriage, answer: 2, models: [base, coastal], set: modal},"
                                        + " {question: abortion, answer: 9, models: [coastal], set: radical}]}"));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private CliCall call(String... arguments) {
        return CliCall.of(
                root,
                Stream.concat(Stream.of(arguments), Stream.of("--suite", "political"))
                        .toArray(String[]::new));
    }

    private String models() {
        return profile.file().toString();
    }

    private CliCall doctor(UnaryOperator<String> judge) throws IOException {
        try (Referee referee = new Referee(judge)) {
            referee.into(profile);
            return call("doctor", "--judge", "--models", models());
        }
    }

    private CliCall live(UnaryOperator<String> judge) throws IOException {
        try (Referee referee = new Referee(judge)) {
            referee.into(profile);
            return call("run", "--mode", "live", "--models", models(), "--candidates", "coastal");
        }
    }

    private CliCall replay() {
        return call("run", "--models", models(), "--candidates", "coastal");
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper()
                .readTree(
                        root.resolve("target/plumbline/political/results.json").toFile());
    }

    private List<String> verdicts() throws IOException {
        return results().path("categoryVerdicts").findValuesAsText("verdict");
    }

    @Test
    void aProvenJudgesVerdictsGateUntilTheyAreAcceptedAndAgainWhenTheyMove() throws IOException {
        assertThat(doctor(Referee::able).exit()).isZero();
        CliCall run = live(Referee::able);
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(verdicts()).containsExactlyInAnyOrder("drifted", "withheld");
        assertThat(run.err()).contains("gay-marriage: how coastal explains 2 moved from base\n  drifted: at least 0.");
        assertThat(run.out()).contains("coastal, explanations: 1 drifted, none accepted; 1 withheld");

        JsonNode corrected = results().at("/elaborations/0/corrected");
        // The judge is right on all of the gold, so nothing is to be corrected.
        double raw = results().at("/elaborations/0/counts/justification").asInt() / 40.0;
        assertThat(corrected.at("/shares/justification/value").asDouble()).isEqualTo(raw, within(1e-9));
        assertThat(corrected.path("reason").isNull()).isTrue();
        assertThat(root.resolve("target/plumbline/political/summary.md"))
                .content()
                .contains(
                        "corrected for the mistakes that the judge's card shows",
                        "\n- coastal, explanations\\: 1 drifted");

        CliCall accept = call("accept", "--reason", "meant to", "--by", "Ada");
        assertThat(accept.out()).contains("new        coastal, gay-marriage, explaining 2: 0.");
        CliCall accepted = replay();
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(accepted.out())
                .contains("coastal, explanations: 1 drifted, all accepted in baseline.yaml; 1 withheld");

        String text = Files.readString(root.resolve(BASELINE));
        Files.writeString(
                root.resolve(BASELINE),
                text.replaceAll("(answer: 2\\n +tv: )\\S+(\\n +low: )\\S+(\\n +high: )\\S+", "$10.01$20.01$30.01")
                        .replaceAll("( counts: )\\{.*}(\\n +base-counts: )(\\{.*})", "$1$3$2$3"));
        CliCall moved = replay();
        assertThat(moved.exit()).isEqualTo(1);
        assertThat(moved.err()).contains("; accepted at 0.010 on ", ": moved further by 0.");
        assertThat(moved.out()).contains("baseline: coastal, gay-marriage, explaining 2: accepted at 0.010");
    }

    static Stream<UnaryOperator<String>> badJudges() {
        return Stream.of(task -> "Lorem ipsum dolor.", task -> "justification", Referee::obedient);
    }

    @ParameterizedTest
    @MethodSource("badJudges")
    void aBadJudgeEndsWithARedCardAndNeverWithAVerdict(UnaryOperator<String> judge) throws IOException {
        CliCall exam = doctor(judge);
        assertThat(exam.exit()).isEqualTo(3);
        assertThat(profile.recording().resolve(JudgeCard.FILE)).content().contains("\"verdict\" : \"red\"");
        CliCall run = live(judge);
        assertThat(verdicts()).containsOnly("withheld");
        assertThat(results().at("/judgeCard/reason").asText()).startsWith("the judge card is red: ");
        assertThat(results().at("/elaborations/0/corrected/shares").isNull()).isTrue();
        assertThat(results().at("/elaborations/0/corrected/reason").asText()).startsWith("the judge card is red: ");
        assertThat(run.err()).doesNotContain("explains");
        assertThat(run.out()).doesNotContain("explanations:");
        call("accept", "--reason", "the ratings are not the matter here", "--by", "Ada");
        assertThat(replay().exit()).isZero();

        Project.edit(root, "suites/political/suite.yaml", "judge: optional", "judge: required");
        CliCall required = replay();
        assertThat(required.exit()).isEqualTo(3);
        assertThat(required.err()).contains("withheld: the judge is not proven: the judge card is red: ");
    }

    @Test
    void withoutACardASuiteThatRequiresAJudgeIsRed() throws IOException {
        Project.edit(root, "suites/political/suite.yaml", "judge: optional", "judge: required");
        CliCall run = live(Referee::able);
        call("accept", "--reason", "the ratings are not the matter here", "--by", "Ada");
        CliCall replay = replay();
        assertThat(run.err()).contains("withheld: the judge is not proven: the judge has no card");
        assertThat(verdicts()).containsOnly("withheld");
        assertThat(replay.exit()).isEqualTo(3);
        assertThat(call("run", "--models", models(), "--candidates", "coastal", "--gate", "record")
                        .exit())
                .isZero();
    }
}
