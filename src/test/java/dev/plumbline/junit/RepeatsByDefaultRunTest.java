package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.session.Property;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live runs of a profile that says nothing of repeats: base and the first candidate are repeated. */
class RepeatsByDefaultRunTest {
    private static final int QUESTIONS = 9;
    private static final int RATINGS = 3 * QUESTIONS;
    private static final int REPEATS = 2 * 3 * QUESTIONS;

    @TempDir
    private Path folder;

    private Launch launch(StubServer stub, String mode, boolean repeated) throws IOException {
        LiveProfile profile = LiveProfile.write(folder, "openai", stub.baseUrl("openai"), "concurrency: 16", 0);
        if (repeated) {
            Files.writeString(profile.file(), Files.readString(profile.file()).replace("repeats: 0\n", ""));
        }
        return Launch.ofThisProject(folder.resolve(mode + repeated))
                .with(Property.MODELS, profile.file().toString())
                .with(Property.MODE, mode)
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
    }

    private static void run(Launch launch) {
        launch.run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(0));
    }

    private static Path results(Launch launch) {
        return launch.output("political").resolve("results.json");
    }

    @Test
    void baseAndTheFirstCandidateAreRepeatedAndAReplayGivesTheSameBytes() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Launch live = launch(stub, "live", true);
            run(live);
            JsonNode results = live.results("political");
            assertThat(results.at("/ledger/planned").asInt()).isEqualTo(RATINGS + REPEATS);
            assertThat(results.path("repeats"))
                    .hasSize(2 * QUESTIONS)
                    .allMatch(r -> r.path("readings").asInt() == 4)
                    .noneMatch(r -> r.path("model").asText().equals("southern"));
            Launch replay = launch(stub, "replay", true);
            run(replay);
            assertThat(results(replay)).hasSameBinaryContentAs(results(live));
        }
    }

    @Test
    void aRecordingWithoutThemReplaysAsItWasMade() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Launch live = launch(stub, "live", false);
            run(live);
            assertThat(live.results("political").at("/ledger/planned").asInt()).isEqualTo(RATINGS);
            Launch replay = launch(stub, "replay", true);
            run(replay);
            assertThat(results(replay)).hasSameBinaryContentAs(results(live));
        }
    }

    @Test
    void theBudgetCountsThem() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Launch tight = launch(stub, "live", true).with(Property.MAX_CALLS, String.valueOf(RATINGS + REPEATS - 1));
            assertThat(tight.run(RatingIT.class).allEvents().failed().stream().map(Object::toString))
                    .anyMatch(e -> e.contains("the plan needs " + (RATINGS + REPEATS) + " calls"));
            assertThat(stub.counts().received()).isZero();
        }
    }
}
