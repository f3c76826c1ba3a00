package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.recording.Recording;
import dev.plumbline.suite.SuiteReader;
import dev.plumbline.testing.LiveProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecasterTest {
    @TempDir
    private Path folder;

    private static ChatRequest judging(String text) {
        return new ChatRequest(
                new ModelRef("judge", "stub-judge"), List.of(Message.user(text)), new Sampling(0, 10, 0), null);
    }

    @Test
    void equalTextsAreJudgedOnceAndThoseToComeEach() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        Mistakes mistakes = new Mistakes();
        Path file = LiveProfile.write(folder, "openai", URI.create("http://127.0.0.1:9/v1"), "", 1)
                .file();
        Profile profile = ProfileReader.read(
                file, SuiteReader.read(root.resolve("suites/political/suite.yaml"), root, mistakes), root, mistakes);
        mistakes.throwIfAny();
        Forecaster forecaster = new Forecaster(profile, Recording.read(folder.resolve("none"), "none", mistakes));
        for (String text : List.of("a", "b", "a")) {
            forecaster.add(CallKind.JUDGEMENT, "judge", judging(text), 100, 0, 10);
        }
        forecaster.add(CallKind.JUDGEMENT, "judge", null, 100, 250, 10);
        forecaster.add(CallKind.JUDGEMENT, "judge", null, 100, 250, 10);
        Forecast.Line line = forecaster.forecast().lines().get(0);
        assertThat(line.planned()).isEqualTo(5);
        assertThat(line.shared()).isEqualTo(1);
        assertThat(line.missing()).isEqualTo(4);
    }
}
