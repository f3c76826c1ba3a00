package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stub.Fault;
import dev.plumbline.stub.Faults;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with a key, with a wrong one and with faults, and looks into everything that was written or said. */
@Tag("slow")
class SecretKeyTest {
    private static final String KEY = "sk-plumb-7f3e9a1c5d2b8e4f6a0c";
    private static final int PREFIX = 9;

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        root = Project.political(temp.resolve("project"));
    }

    private CliCall run(StubServer stub, String key, String... more) throws Exception {
        LiveProfile profile = LiveProfile.write(
                temp.resolve("profile"), "openai", stub.baseUrl("openai"), "api-key: \"${SOME_API_KEY}\"", 2);
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "run",
                "--mode",
                "live",
                "--models",
                profile.file().toString(),
                "--gate",
                "record",
                "--baseline",
                "none"));
        arguments.addAll(List.of(more));
        return RunProcess.start(
                        root,
                        Map.of("SOME_API_KEY", key, "PLUMBLINE_ALLOW_OUTSIDE", "true"),
                        arguments.toArray(String[]::new))
                .end();
    }

    private void assertNoTrace(String key) throws IOException {
        byte[] prefix = key.substring(0, PREFIX).getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(temp)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(new String(prefix, StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void theKeyIsNowhereAfterAGoodRunAndAReplay() throws Exception {
        Faults faults = Faults.none().with(Fault.SERVER_ERROR, 0.1).with(Fault.RESET, 0.05);
        try (StubServer stub =
                StubServer.start(StubSettings.plain().withRequiredKey(KEY).withFaults(faults))) {
            CliCall good = run(stub, KEY);
            assertThat(good.exit()).as(good.err()).isZero();
            CliCall replay = run(stub, KEY, "--mode", "replay");
            assertThat(replay.exit()).isNotZero();
            assertNoTrace(KEY);
        }
    }

    @Test
    void aWrongKeyStopsTheRunAtOnceAndIsNowhereEither() throws Exception {
        try (StubServer stub = StubServer.start(StubSettings.plain().withRequiredKey(KEY))) {
            String wrong = "wrong-" + KEY.substring(3);
            CliCall refused = run(stub, wrong);
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err()).containsIgnoringCase("key");
            assertThat(stub.counts().received()).isLessThan(30);
            assertNoTrace(wrong);
        }
    }

    @Test
    void aMissingKeyIsAMistakeThatNamesTheVariable() throws Exception {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            CliCall refused = run(stub, "");
            assertThat(refused.mistakes())
                    .singleElement()
                    .asString()
                    .endsWith("provider 'stub' needs its key in the environment (was SOME_API_KEY);"
                            + " set the environment variable SOME_API_KEY");
            assertThat(stub.counts().received()).isZero();
        }
    }

    @Test
    void aVariableThatIsNotForKeysIsNotReadUnlessItIsAllowed() throws Exception {
        try (StubServer stub = StubServer.start(StubSettings.plain().withRequiredKey(KEY))) {
            LiveProfile profile = LiveProfile.write(
                    temp.resolve("odd"), "openai", stub.baseUrl("openai"), "api-key: \"${AWS_SECRET}\"", 2);
            String[] line = {
                "run", "--mode", "live", "--models", profile.file().toString(), "--gate", "record", "--baseline", "none"
            };
            CliCall refused = RunProcess.start(root, Map.of("AWS_SECRET", KEY, "PLUMBLINE_ALLOW_OUTSIDE", "true"), line)
                    .end();
            assertThat(refused.mistakes())
                    .singleElement()
                    .asString()
                    .contains("names an environment variable that a profile may not name by itself (was AWS_SECRET)")
                    .endsWith("or give --allow-env AWS_SECRET if you know this profile");
            assertThat(refused.err()).doesNotContain(KEY);
            assertThat(stub.counts().received()).isZero();
            CliCall allowed = RunProcess.start(
                            root,
                            Map.of(
                                    "AWS_SECRET",
                                    KEY,
                                    "PLUMBLINE_ALLOW_ENV",
                                    "OTHER, AWS_SECRET",
                                    "PLUMBLINE_ALLOW_OUTSIDE",
                                    "true"),
                            line)
                    .end();
            assertThat(allowed.exit()).as(allowed.err()).isZero();
            assertThat(stub.counts().received()).isPositive();
        }
    }
}
