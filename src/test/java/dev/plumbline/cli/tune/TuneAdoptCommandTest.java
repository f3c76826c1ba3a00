package dev.plumbline.cli.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.CliCall;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteReader;
import dev.plumbline.testing.FakeTogether;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneAdoptCommandTest {
    private static final String PROFILE = """
            # who made this, and why
            providers:
              host: {dialect: together, base-url: "%s"}  # keep me

            models:
              # the base
              base: {provider: host, model: b}
              other: {provider: host, model: o}   # an older one

            # below the models
            roles: {base: base, candidates: [other], judge: base} # roles
            elaboration: {samples: 1}
            """;

    @TempDir
    private Path root;

    private FakeTogether host;
    private Path profile;

    @BeforeEach
    void writeAProjectWithAFinishedJob() throws IOException {
        host = new FakeTogether(null);
        Path shipped = Path.of("").toAbsolutePath();
        Path suite = root.resolve("suites/political");
        Files.createDirectories(suite.resolve("models"));
        Files.copy(shipped.resolve("suites/political/suite.yaml"), suite.resolve("suite.yaml"));
        Files.writeString(suite.resolve("jobs.jsonl"), """
                {"at":"2026-11-25T00:00:00Z","event":"created","key":"k","attempt":1,"job":"ft-1","suffix":"tiny-0a",\
                "dataset":"tiny","datasetHash":"d","recipe":"study","seed":"7","provider":"host"}
                """);
        profile = suite.resolve("models/here.yaml");
        Files.writeString(profile, PROFILE.formatted(host.base()));
        host.instead("GET /v1/fine-tunes/ft-1", 200, """
                {"id":"ft-1","status":"completed","model_output_name":"acme/Qwen-x","steps_completed":8}""");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private CliCall adopt(String... more) {
        List<String> line = new ArrayList<>(List.of("tune", "adopt", "ft-1", "--models", "here"));
        line.addAll(List.of(more));
        return CliCall.of(root, line.toArray(String[]::new));
    }

    private Profile read(Path file) {
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(root.resolve("suites/political/suite.yaml"), root, mistakes);
        Profile read = ProfileReader.read(file, suite, root, mistakes);
        assertThat(mistakes.all()).isEmpty();
        return read;
    }

    @Test
    void theJobAndItsCheckpointsBecomeCandidatesAndNothingElseChanges() throws IOException {
        CliCall call = adopt();
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains(
                        "candidate tiny-0a-step-2, asked for as acme/Qwen-x-step-2; kept at s3://x/2",
                        "no server has them");
        Profile read = read(profile);
        assertThat(read.candidates()).containsExactly("other", "tiny-0a-step-2", "tiny-0a-step-4", "tiny-0a");
        assertThat(read.models().get("tiny-0a").step()).isEqualTo(8);
        assertThat(read.models().get("tiny-0a-step-2").step()).isEqualTo(2);
        assertThat(read.models().get("tiny-0a-step-2").origin().job()).isEqualTo("ft-1");
        assertThat(read.models().get("tiny-0a").origin().seed()).isEqualTo(7);
        assertThat(read.models().get("tiny-0a").origin().group()).isEqualTo("tiny-study");
        String text = Files.readString(profile);
        assertThat(text.lines().filter(l -> !l.contains("tiny-0a")))
                .containsExactlyElementsOf(PROFILE.formatted(host.base())
                        .lines()
                        .filter(l -> !l.contains("roles:"))
                        .toList());
        assertThat(text)
                .contains(
                        "\n# below the models\nroles: {base: base, candidates: [other, tiny-0a-step-2, tiny-0a-step-4, tiny-0a], judge: base} # roles\n");
    }

    @Test
    void adoptingAgainChangesNothing() throws IOException {
        adopt();
        String once = Files.readString(profile);
        assertThat(adopt().out()).contains("all of them are candidates already");
        assertThat(profile).hasContent(once);
    }

    @Test
    void aCheckpointOfTheLastStepIsTheFinishedModel() {
        host.instead("GET /v1/fine-tunes/ft-1", 200, """
                {"id":"ft-1","status":"completed","model_output_name":"acme/Qwen-x","steps_completed":4}""");
        adopt();
        assertThat(read(profile).candidates()).containsExactly("other", "tiny-0a-step-2", "tiny-0a");
    }

    @Test
    void aNewProfileGetsTheBaseAndTheFinishedModelAlone() {
        CliCall call = adopt("--into", "fresh", "--no-checkpoints");
        assertThat(call.exit()).as(call.err()).isZero();
        Profile read = read(root.resolve("suites/political/models/fresh.yaml"));
        assertThat(read.base()).isEqualTo("base");
        assertThat(read.candidates()).containsExactly("tiny-0a");
        assertThat(profile).hasContent(PROFILE.formatted(host.base()));
    }

    @Test
    void aNewProfileAsksBaseAndJudgeWhatTheOldOneAsksThem() throws IOException {
        Files.writeString(
                profile,
                PROFILE.formatted(host.base())
                        .replace("\"}  #", "\", body: {chat_template_kwargs: {enable_thinking: true}}}  #")
                        .replace("model: b}", "model: b, system: \"Be brief: yes.\", thinks: \"</think>\"}")
                        .replace(
                                "samples: 1}",
                                "samples: 1}\nrating: {samples: 300, base-samples: 900, looks: [150, 300], check-text: 3}"));
        Profile old = read(profile);
        CliCall call = adopt("--into", "fresh", "--no-checkpoints");
        assertThat(call.exit()).as(call.err()).isZero();
        Profile read = read(root.resolve("suites/political/models/fresh.yaml"));
        assertThat(read.models().get("base").system()).isEqualTo("Be brief: yes.");
        assertThat(read.models().get("base").thinks()).isEqualTo("</think>");
        assertThat(read.providers().get("host").body())
                .isEqualTo(old.providers().get("host").body());
        assertThat(read.providers().get("tuned").body())
                .isEqualTo(old.providers().get("host").body());
        assertThat(read.rating()).isEqualTo(old.rating());
    }

    @Test
    void aProfileOfAnotherShapeIsRefusedAndLeftAlone() throws IOException {
        String blocks = PROFILE.formatted(host.base())
                .replaceAll("roles: .*", "roles:\n  base: base\n  judge: base\n  candidates:\n    - other");
        Files.writeString(profile, blocks);
        assertThat(adopt().mistakes())
                .singleElement()
                .asString()
                .startsWith("suites/political/models/here.yaml: is written in a way that cannot be added to");
        assertThat(profile).hasContent(blocks);
    }

    @Test
    void aJobThatIsNotFinishedOrNotKnownIsNoCandidate() {
        host.instead("GET /v1/fine-tunes/ft-1", 200, "{\"id\":\"ft-1\",\"status\":\"running\"}");
        CliCall running = adopt();
        assertThat(running.exit()).isEqualTo(4);
        assertThat(running.err()).contains("job ft-1 is not finished (running)");
        assertThat(CliCall.of(root, "tune", "adopt", "ft-2", "--models", "here").mistakes())
                .containsExactly(
                        "suites/political/jobs.jsonl: has no such job (was ft-2); 'tune list' lists the jobs there are");
        assertThat(profile).hasContent(PROFILE.formatted(host.base()));
    }
}
