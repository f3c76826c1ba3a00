package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.probe.Finding.Grade;
import dev.plumbline.results.DoctorFile;
import dev.plumbline.stub.Fault;
import dev.plumbline.stub.Faults;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the stub, which tells the model's own probabilities, honours seeds and counts tokens. */
class DoctorTest {
    private static final String KEY = "sk-test-abcdefghijklmnop";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    private Path folder;

    private LiveProfile profile(StubServer stub, String dialect, String provider) throws IOException {
        return LiveProfile.write(folder, dialect, stub.baseUrl(dialect), provider, 2);
    }

    @Test
    void aSoundHostIsFoundSoundInAboutFortyCallsAModel() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Examined examined = Examined.of(profile(stub, "openai", ""), Map.of());
            assertThat(examined.checkups())
                    .extracting(ModelCheckup::model)
                    .containsExactly("base", "coastal", "southern", "judge");
            assertThat(examined.checkups()).allSatisfy(checkup -> {
                assertThat(checkup.answers()).isTrue();
                assertThat(checkup.calls()).isBetween(8, 40);
                assertThat(checkup.findings())
                        .allSatisfy(f -> assertThat(f.grade()).isNotEqualTo(Grade.PROBLEM));
            });
            assertThat(examined.of("coastal").findings())
                    .extracting(Finding::check)
                    .containsExactly(
                            "reachable",
                            "logprobs",
                            "alternatives",
                            "tempering",
                            "answers",
                            "mass",
                            "repeat noise",
                            "thoughts",
                            "first token",
                            "seed",
                            "template",
                            "identity");
            assertThat(examined.of("base").findings())
                    .filteredOn(f -> f.check().equals("gate"))
                    .hasSize(2)
                    .allSatisfy(f -> assertThat(f.found())
                            .matches(
                                    ".*: shifts of 0\\.1\\d or more are drifted, shifts up to 0\\.1\\d are within .*"));
            assertThat(examined.of("coastal").measured())
                    .containsEntry("tempering", "raw")
                    .containsEntry("repeatNoise", 0.0)
                    .containsEntry("seedHonoured", true)
                    .containsEntry("shape", "content");
            assertThat(examined.of("judge").findings())
                    .extracting(Finding::check)
                    .contains("judge");
            assertThat(stub.counts().completed())
                    .isEqualTo(examined.checkups().stream()
                            .mapToInt(ModelCheckup::calls)
                            .sum());
        }
    }

    @Test
    void aCandidateThatIsBaseIsAProblemUnlessTheProfileSaysSo() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = profile(stub, "openai", "");
            String sound = Files.readString(profile.file());
            Files.writeString(profile.file(), sound.replace("model: stub-coastal", "model: stub-base"));
            Examined examined = Examined.of(profile, Map.of());
            assertThat(examined.of("coastal").findings())
                    .filteredOn(f -> f.check().equals("identity"))
                    .singleElement()
                    .satisfies(f -> assertThat(f.grade()).isEqualTo(Grade.PROBLEM))
                    .satisfies(f -> assertThat(f.found()).endsWith("distributions equal base's to the last bit"));
            assertThat(examined.of("southern").findings())
                    .filteredOn(f -> f.check().equals("identity"))
                    .singleElement()
                    .satisfies(f -> assertThat(f.grade()).isEqualTo(Grade.OK));
            Files.writeString(
                    profile.file(), sound.replace("model: stub-coastal", "model: stub-base") + "identical: expected\n");
            assertThat(Examined.of(profile, Map.of()).of("coastal").findings())
                    .extracting(Finding::check)
                    .doesNotContain("identity");
        }
    }

    @Test
    void itsFileFitsTheSchemaAndNothingIsRecorded() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = profile(stub, "openai", "");
            Examined examined = Examined.of(profile, Map.of());
            Path file = DoctorJson.write(examined.profile(), examined.checkups(), NOW);
            String text = Files.readString(file);
            JsonNode json = new ObjectMapper().readTree(text);
            assertThat(Schemas.misfits("doctor", json)).isEmpty();
            assertThat(json.at("/models/base/date").asText()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(text).doesNotContain("127.0.0.1");
            assertThat(profile.recording()).isDirectoryNotContaining(f -> !f.equals(file));
            DoctorJson.write(examined.profile(), examined.checkups(), NOW);
            assertThat(file).hasContent(text);
            assertThat(DoctorFile.read(profile.recording(), "recording", new Mistakes())
                            .orElseThrow()
                            .models()
                            .get("base")
                            .repeatNoise())
                    .isZero();
        }
    }

    @Tag("slow")
    @Test
    void modelsThatWereNotExaminedKeepTheirEntries() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Examined examined = Examined.of(profile(stub, "openai", ""), Map.of());
            DoctorJson.write(examined.profile(), examined.checkups(), NOW);
            DoctorJson.write(examined.profile(), examined.checkups().subList(0, 1), NOW.plusSeconds(60));
            Map<String, DoctorFile.Examined> models = DoctorFile.read(
                            examined.profile().recording(), "recording", new Mistakes())
                    .orElseThrow()
                    .models();
            assertThat(models).hasSize(4);
            assertThat(models.get("base").date()).isEqualTo("2026-01-02T03:05:05Z");
            assertThat(models.get("judge").date()).isEqualTo("2026-01-02T03:04:05Z");
        }
    }

    @Tag("slow")
    @Test
    void faultsAreTriedAgainAndChangeNoFinding() throws IOException {
        Faults faults = Faults.none()
                .with(Fault.SERVER_ERROR, 0.1)
                .with(Fault.TRUNCATED, 0.1)
                .with(Fault.HTML, 0.05)
                .withAttempts(2);
        try (StubServer calm = StubServer.start(StubSettings.plain());
                StubServer faulty = StubServer.start(StubSettings.plain().withFaults(faults))) {
            Examined expected = Examined.of(profile(calm, "openai", ""), Map.of());
            assertThat(Examined.of(profile(faulty, "openai", ""), Map.of()).checkups())
                    .isEqualTo(expected.checkups());
            assertThat(faulty.counts().faults()).isNotEmpty();
        }
    }

    @Tag("slow")
    @Test
    void aKeyIsUsedAndShowsUpNowhere() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain().withRequiredKey(KEY))) {
            LiveProfile profile = profile(stub, "openai", "api-key: \"${STUB_KEY}\"");
            Examined right = Examined.of(profile, Map.of("STUB_KEY", KEY));
            assertThat(right.checkups()).allSatisfy(c -> assertThat(c.answers()).isTrue());
            Examined wrong = Examined.of(profile, Map.of("STUB_KEY", KEY.replace("p", "q")));
            assertThat(wrong.checkups()).allSatisfy(c -> assertThat(c.answers()).isFalse());
            assertThat(wrong.finding("base", "key").grade()).isEqualTo(Grade.PROBLEM);
            assertThat(wrong.finding("base", "key").found()).contains("check the provider's api-key");
            for (Examined examined : new Examined[] {right, wrong}) {
                Path file = DoctorJson.write(examined.profile(), examined.checkups(), NOW);
                assertThat(Files.readString(file) + DoctorTable.lines(examined.checkups()))
                        .doesNotContain(KEY.substring(0, 8), "abcdefgh");
            }
        }
    }

    @Test
    void aHostWithoutLogprobsIsSampledAndItsAnswersAreRead() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            Examined examined = Examined.of(profile(stub, "anthropic", ""), Map.of());
            assertThat(examined.finding("base", "logprobs").found()).contains("ratings are sampled");
            assertThat(examined.finding("base", "answers").found()).contains(" of 10 sampled answers are on the scale");
            assertThat(examined.of("base").measured())
                    .containsKey("answersOnScale")
                    .doesNotContainKey("repeatNoise");
            assertThat(examined.finding("base", "seed").found()).contains("the host accepts no seed");
        }
    }

    @Tag("slow")
    @Test
    void aHostThatIsNotThereIsToldWithItsAddressAndRemedy() throws IOException {
        StubServer stub = StubServer.start(StubSettings.plain());
        LiveProfile profile = profile(stub, "openai", "");
        stub.close();
        Examined examined = Examined.of(profile, Map.of());
        assertThat(examined.finding("base", "reachable"))
                .returns(Grade.PROBLEM, Finding::grade)
                .returns("start the host, or correct base-url", Finding::remedy);
    }
}
