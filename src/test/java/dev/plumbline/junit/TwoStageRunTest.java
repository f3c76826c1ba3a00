package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.session.Property;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;

/** A live run whose prefills a rule chooses from ratings that have to be asked for first. */
class TwoStageRunTest {
    /** 9 questions, each with at most 2 answers for 2 candidates, 4 for base, 1 for all 3; each explained and judged. */
    private static final int MOST = 27 + 9 * (4 + 4 + 3) * 2;

    @TempDir
    private Path folder;

    private Launch launch(StubServer stub, String mode) throws IOException {
        LiveProfile profile = LiveProfile.write(folder, "openai", stub.baseUrl("openai"), "concurrency: 16", 1);
        String text = Files.readString(profile.file());
        Files.writeString(
                profile.file(),
                text.replace("elaboration: {samples: 1}", "elaboration: {samples: 1, prefills: auto}")
                        .replace("top-logprobs: 5", "top-logprobs: 20"));
        return Launch.ofThisProject(folder.resolve(mode))
                .with(Property.MODELS, profile.file().toString())
                .with(Property.MODE, mode)
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
    }

    @Tag("slow")
    @Test
    void itAsksForWhatItChoseAndReplaysToTheSameBytes() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Launch live = launch(stub, "live");
            live.runAll().testEvents().assertStatistics(s -> s.failed(0));
            JsonNode results = live.results("political");
            int cells = results.path("elaborations").size();
            assertThat(results.at("/prefills/chosen")).isNotEmpty();
            assertThat(results.at("/ledger/planned").asInt())
                    .isEqualTo(27 + 2 * cells)
                    .isLessThanOrEqualTo(MOST);
            assertThat(results.at("/ledger/failed").asInt()).isZero();
            assertThat(results.findValuesAsText("set")).contains("radical", "matched", "modal");
            assertThat(Schemas.misfits("results", results)).isEmpty();

            Launch replay = launch(stub, "replay");
            replay.runAll().testEvents().assertStatistics(s -> s.failed(0));
            assertThat(replay.output("political").resolve("results.json"))
                    .hasSameBinaryContentAs(live.output("political").resolve("results.json"));
        }
    }

    @Tag("slow")
    @Test
    void aBudgetIsHeldAgainstTheMostThatMayComeAndThenAgainstWhatWasChosen() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            String reported = launch(stub, "live")
                    .with(Property.MAX_CALLS, String.valueOf(MOST - 1))
                    .runAll()
                    .allEvents()
                    .failed()
                    .stream()
                    .map(e -> e.getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .orElseThrow()
                            .getMessage())
                    .findFirst()
                    .orElseThrow();
            assertThat(reported).startsWith("--max-calls: the plan needs " + MOST + " calls, so nothing was called");
            assertThat(stub.counts().received()).isZero();

            launch(stub, "live").run(RatingIT.class);
            assertThat(stub.counts().completed()).isEqualTo(27);
            launch(stub, "live").with(Property.MAX_CALLS, String.valueOf(MOST)).runAll();
            launch(stub, "live")
                    .with(Property.MAX_CALLS, "0")
                    .runAll()
                    .testEvents()
                    .assertStatistics(s -> s.failed(0));
        }
    }
}
