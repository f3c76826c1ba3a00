package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that ask controls: the stub's fine-tunes move on them as on anything else. */
@Tag("slow")
class ControlledRunTest {
    @TempDir
    private Path root;

    private LiveProfile profile(StubServer stub, String dialect) throws IOException {
        Project.political(root);
        Files.delete(root.resolve("suites/political/baseline.yaml"));
        LiveProfile profile =
                LiveProfile.write(root.resolve("live"), dialect, stub.baseUrl(dialect), "concurrency: 16", 1);
        Files.writeString(profile.file(), Files.readString(profile.file()) + "extras: [controls]\n");
        return profile;
    }

    private CliCall run(LiveProfile profile, String mode) {
        return CliCall.of(
                root,
                "run",
                "--suite",
                "political",
                "--mode",
                mode,
                "--models",
                profile.file().toString());
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper()
                .readTree(
                        root.resolve("target/plumbline/political/results.json").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic"})
    void controlsThatDriftedAreToldLoudlyAndRedUntilSomebodyAcceptsThem(String dialect) throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = profile(stub, dialect);
            CliCall run = run(profile, "live");
            assertThat(results().at("/ledger/failed").asInt()).isZero();
            assertThat(results().path("controls"))
                    .hasSize(2)
                    .allSatisfy(c -> assertThat(c.path("questions")).hasSize(16));
            String control = results()
                    .at("/controls/0/questions")
                    .valueStream()
                    .filter(c -> !c.path("verdict").asText().equals("within"))
                    .findFirst()
                    .orElseThrow()
                    .path("question")
                    .asText();
            assertThat(run.err()).containsPattern(control + ": coastal (moved|may have moved) from base: TV ");
            assertThat(run.out()).containsPattern("coastal, (CONTROLS: \\d+ drifted|controls: \\d+ inconclusive)");
            assertThat(run.exit()).isEqualTo(dialect.equals("openai") ? 1 : 3);

            CliCall accept = CliCall.of(
                    root, "accept", "--suite", "political", "--reason", "the stub moves on anything", "--by", "Ada");
            assertThat(accept.exit()).as(accept.err()).isZero();
            CliCall replay = run(profile, "replay");
            assertThat(replay.exit()).as(replay.err()).isZero();
            assertThat(replay.out()).contains("accepted in baseline.yaml");
        }
    }

    @Test
    void aControlGatesThoughEveryQuestionIsAccepted() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = profile(stub, "openai");
            run(profile, "live");
            JsonNode results = results();
            String[] questions = results.path("shifts")
                    .valueStream()
                    .map(s -> "--question=" + s.path("question").asText())
                    .distinct()
                    .toArray(String[]::new);
            String[] accept = new String[questions.length + 7];
            System.arraycopy(
                    new String[] {"accept", "--suite", "political", "--reason", "r", "--by", "Ada"}, 0, accept, 0, 7);
            System.arraycopy(questions, 0, accept, 7, questions.length);
            CliCall accepted = CliCall.of(root, accept);
            assertThat(accepted.exit()).as(accepted.err()).isZero();
            CliCall replay = run(profile, "replay");
            assertThat(replay.exit()).isEqualTo(1);
            assertThat(replay.out())
                    .containsPattern(
                            "coastal, CONTROLS: \\d+ drifted.*; a control is a question that no fine-tune should move");
        }
    }
}
