package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.junit.Launch;
import dev.plumbline.junit.RatingIT;
import dev.plumbline.results.DoctorFile;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DoctorNoteTest {
    private static final Instant EXAMINED = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private void writeDoctor(LiveProfile profile, @Nullable String hash, String... models) throws IOException {
        DoctorFile.Examined examined = new DoctorFile.Examined(
                true,
                1,
                EXAMINED.toString(),
                List.of(new DoctorFile.Finding("mass", "little", "warning", null)),
                hash,
                List.of(),
                "here",
                Map.of());
        new DoctorFile(
                        Stream.of(models).collect(Collectors.toMap(model -> model, model -> examined)),
                        "live",
                        DoctorFile.SCHEMA)
                .write(profile.recording());
    }

    /** What a live run of the ratings warns of in run.json. */
    private List<String> warnings(LiveProfile profile, Instant changed) throws IOException {
        Files.setLastModifiedTime(profile.file(), FileTime.from(changed));
        Launch launch = Launch.ofThisProject(folder.resolve("out"))
                .with(Property.MODELS, profile.file().toString())
                .with(Property.MODE, "live")
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
        launch.run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(0));
        return JsonMapper.builder()
                .build()
                .readTree(launch.output("political").resolve("run.json").toFile())
                .path("warnings")
                .valueStream()
                .map(node -> node.asText())
                .toList();
    }

    @Test
    void aFreshCloneOfTheExaminedProfileIsNotStale() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = LiveProfile.write(folder, "openai", stub.baseUrl("openai"), "", 1);
            String hash = DoctorFile.hash(profile.file());
            writeDoctor(profile, hash, "base", "coastal", "southern", "judge");
            assertThat(warnings(profile, EXAMINED.plusSeconds(86_400))).isEmpty();
            Files.writeString(profile.file(), Files.readString(profile.file()) + "# changed\n");
            assertThat(warnings(profile, EXAMINED.minusSeconds(1)))
                    .singleElement()
                    .asString()
                    .contains("is older than the profile for base, coastal, southern, judge");
        }
    }

    @Test
    void aLiveRunWarnsWhereTheDoctorSaysNothingOfItsModels() throws IOException {
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            LiveProfile profile = LiveProfile.write(folder, "openai", stub.baseUrl("openai"), "", 1);
            assertThat(warnings(profile, EXAMINED))
                    .singleElement()
                    .asString()
                    .contains(
                            "doctor.json: missing, so these hosts were not examined",
                            "doctor --suite political --models " + profile.file());
            writeDoctor(profile, null, "base", "coastal", "southern", "judge");
            assertThat(warnings(profile, EXAMINED.minusSeconds(1))).isEmpty();
            assertThat(warnings(profile, EXAMINED.plusSeconds(1)))
                    .singleElement()
                    .asString()
                    .contains("is older than the profile for base, coastal, southern, judge");
            writeDoctor(profile, null, "base", "judge");
            assertThat(warnings(profile, EXAMINED))
                    .singleElement()
                    .asString()
                    .contains("has no entry for coastal, southern");
        }
    }
}
