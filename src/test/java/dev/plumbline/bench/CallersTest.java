package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark measures what it says: so many calls by each, every one answered, those of the gateway on disk. */
class CallersTest {
    private static final int CALLS = 30;

    @Test
    void bothCallersMakeEveryCall(@TempDir Path folder) throws Exception {
        Questions questions = new Questions();
        try (StubServer stub = StubServer.start(StubSettings.plain());
                Caller bare = new BareCaller(stub.baseUrl("openai"), 8, questions);
                Caller plumbline = new PlumblineCaller(stub.baseUrl("openai"), 8, folder, questions)) {
            Phase phase = Phase.of(bare, 0, CALLS);
            assertThat(phase.millis()).isPositive();
            assertThat(stub.counts().completed()).isEqualTo(CALLS);

            plumbline.call(0, CALLS);
            plumbline.call(CALLS, CALLS);
            assertThat(stub.counts().completed()).isEqualTo(3 * CALLS);
            assertThat(Files.readAllLines(folder.resolve("recording/base.jsonl")))
                    .hasSize(2 * CALLS);
        }
    }

    @Test
    void aPhaseGoesToTheParentAndBack() {
        Phase phase = new Phase(1234.5, 67.25, Double.NaN);

        assertThat(Phase.read(phase.line())).isEqualTo(phase);
    }

    @Test
    void roundsTellMediansAndRatiosOfTheirPairs() {
        Rounds bare = new Rounds(List.of(phase(100), phase(200), phase(400)));
        Rounds ours = new Rounds(List.of(phase(110), phase(200), phase(800)));

        assertThat(ours.millis()).isEqualTo(200);
        assertThat(ours.over(bare)).isEqualTo(1.1);
        assertThat(new Rounds(List.of(phase(1), phase(2))).millis()).isEqualTo(1.5);
    }

    private static Phase phase(double millis) {
        return new Phase(millis, 0, 0);
    }
}
