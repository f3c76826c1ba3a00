package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeCardReader;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.stub.Fault;
import dev.plumbline.stub.Faults;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exam from the command line, against an endpoint that sorts by rules of its own. */
class DoctorJudgeTest {
    private static final int CALLS = 315;

    @TempDir
    private Path root;

    @BeforeEach
    void copy() throws IOException {
        Project.political(root);
    }

    private CliCall doctor(LiveProfile profile, String... more) {
        return CliCall.of(
                root,
                Stream.concat(
                                Stream.of(
                                        "doctor",
                                        "--judge",
                                        "--suite",
                                        "political",
                                        "--models",
                                        profile.file().toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private LiveProfile profile(StubServer stub) throws IOException {
        return LiveProfile.write(root.resolve("live"), "openai", stub.baseUrl("openai"), "concurrency: 16", 1);
    }

    @Test
    void theStubsJudgeIsExaminedOverTheWireAndItsCardIsRead() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = profile(stub);
            CliCall call = doctor(profile);
            assertThat(stub.counts().completed()).isEqualTo(CALLS);
            Path file = profile.recording().resolve(JudgeCard.FILE);
            Mistakes mistakes = new Mistakes();
            JudgeCard card = JudgeCardReader.read(file, root, mistakes);
            assertThat(mistakes.all()).isEmpty();
            assertThat(card.judge().identity()).isEqualTo("stub-judge");
            assertThat(card.score().inconsistent()).isZero();
            // It sorts by the phrases of its own explanations, so on anybody else's it must fail.
            assertThat(card.verdict()).isEqualTo("red");
            assertThat(call.exit()).as(call.err()).isEqualTo(3);
            assertThat(call.out())
                    .contains(
                            "provider stub: 315 answered, 0 failed",
                            "live/recording/judge-card.json: red",
                            "- kappa is");
            assertThat(profile.recording()).isDirectoryNotContaining("glob:**.jsonl");
        }
    }

    @Tag("slow")
    @Test
    void theResultsOfARunShowTheRedCardAndProveNothing() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = profile(stub);
            doctor(profile, "--draws", "1");
            CliCall run = CliCall.of(
                    root,
                    "run",
                    "--suite",
                    "political",
                    "--mode",
                    "live",
                    "--gate",
                    "record",
                    "--baseline",
                    "none",
                    "--models",
                    profile.file().toString());
            assertThat(run.exit()).as(run.err()).isZero();
            JsonNode results = new ObjectMapper()
                    .readTree(root.resolve("target/plumbline/political/results.json")
                            .toFile());
            assertThat(results.at("/judgeCard/proven").asBoolean(true)).isFalse();
            assertThat(results.at("/judgeCard/reason").asText()).startsWith("the judge card is red: kappa is");
            assertThat(results.at("/judgeCard/card/draws").asInt()).isEqualTo(1);
        }
    }

    @Test
    void failedCallsLeaveNoCardAndSayWhy() throws IOException {
        Faults faults = Faults.none().with(Fault.UNAUTHORIZED, 0.1);
        try (StubServer stub = StubServer.start(StubSettings.plain().withFaults(faults))) {
            LiveProfile profile = profile(stub);
            CliCall call = doctor(profile);
            assertThat(call.exit()).isEqualTo(4);
            assertThat(call.out()).contains("of 315 calls failed, so the judge has no new card:");
            assertThat(profile.recording().resolve(JudgeCard.FILE)).doesNotExist();
        }
    }

    @Test
    void anExamThatDoesNotFitTheBudgetIsRefusedBeforeItsFirstCall() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            assertThat(doctor(profile(stub), "--max-calls", "314").mistakes())
                    .containsExactly(
                            "--max-calls: the exam needs 315 calls, so nothing was called; raise it, or repeat less");
            assertThat(stub.counts().received()).isZero();
        }
    }

    @Test
    void aJudgeWithoutProviderCannotBeExamined() {
        assertThat(CliCall.of(root, "doctor", "--judge", "--models", "published")
                        .mistakes())
                .singleElement()
                .asString()
                .startsWith("suites/political/models/published.yaml: model 'base' has no provider");
    }

    @Test
    void aSuiteWithoutGoldIsToldWhere() throws IOException {
        Files.delete(root.resolve("suites/political/judge-gold.yaml"));
        assertThat(CliCall.of(root, "doctor", "--judge", "--models", "published")
                        .mistakes())
                .containsExactly("suites/political: the suite has no elaborations to examine a judge with;"
                        + " see docs/judge-gold.md");
    }
}
