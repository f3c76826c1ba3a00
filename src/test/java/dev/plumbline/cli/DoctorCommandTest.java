package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path root;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        Project.political(root);
    }

    private LiveProfile profile(StubServer stub) throws IOException {
        return LiveProfile.write(root.resolve("live"), "vllm", stub.baseUrl("vllm"), "", 2);
    }

    @Test
    void tellsATableAndWritesItsFileBesideTheRecording() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = profile(stub);
            CliCall doctor =
                    CliCall.of(root, "doctor", "--models", profile.file().toString());
            assertThat(doctor.exit()).as(doctor.err()).isZero();
            assertThat(doctor.err()).isEmpty();
            assertThat(doctor.out())
                    .containsPattern("base +reachable +ok +it answers")
                    .containsPattern("southern +tempering +ok +raw")
                    .contains("written: live/recording/doctor.json");
            assertThat(profile.recording().resolve("doctor.json")).exists();
            long calls = stub.counts().completed();
            CliCall one = CliCall.of(root, "doctor", "--models", profile.file().toString(), "--models-only", "judge");
            assertThat(one.out()).contains("judge ").doesNotContain("southern");
            assertThat(stub.counts().completed() - calls).isBetween(1L, 20L);
        }
    }

    @Test
    void aHostThatRefusesTheKeyIsFour() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain().withRequiredKey("sk-some-key-or-other"))) {
            CliCall doctor =
                    CliCall.of(root, "doctor", "--models", profile(stub).file().toString());
            assertThat(doctor.exit()).isEqualTo(4);
            assertThat(doctor.out()).containsPattern("base +key +problem").contains("to do:");
        }
    }

    @Test
    void whatCannotBeAskedIsAMistake() throws IOException {
        assertThat(CliCall.of(root, "doctor").mistakes())
                .first()
                .asString()
                .contains("model 'base' has no provider, so it cannot be asked");
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            String file = profile(stub).file().toString();
            assertThat(CliCall.of(root, "doctor", "--models", file, "--models-only", "bass")
                            .mistakes())
                    .containsExactly("--models-only: profile 'stubbed' gives no such model a role (was bass);"
                            + " use some of base, coastal, southern, judge");
            assertThat(stub.counts().received()).isZero();
        }
    }
}
