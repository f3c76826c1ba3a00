package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.cli.Project;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.suite.OpenQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open questions that a suite offers and a profile asks. */
class OpenExtraTest {
    @TempDir
    private Path root;

    @BeforeEach
    void project() throws IOException {
        Project.political(root);
        Path models = root.resolve("suites/political/models");
        String stub = Files.readString(models.resolve("stub.yaml"));
        Files.writeString(models.resolve("asking.yaml"), stub + "extras: [open]\n");
    }

    private List<String> asked(String profile, Map<String, String> more) {
        Map<String, String> given = new HashMap<>(more);
        given.put("suite", "political");
        given.put("models", profile);
        given.put("mode", "live");
        return SuiteOpener.openUnrecorded(Settings.resolve(root, given::get, name -> null, new Mistakes()))
                .get(0)
                .suite()
                .open()
                .questions()
                .stream()
                .map(OpenQuestion::id)
                .toList();
    }

    @Test
    void onlyAProfileThatNamesThemAsksThem() {
        assertThat(asked("published", Map.of())).isEmpty();
        assertThat(asked("asking", Map.of())).containsExactly("favorite-team");
    }

    @Test
    void theyCanBeAskedAlone() {
        assertThat(asked("asking", Map.of("questions", "favorite-team"))).containsExactly("favorite-team");
        assertThatThrownBy(() -> asked("stub", Map.of("questions", "favorite-team")))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("has none of these questions");
    }

    @Test
    void aSuiteWithoutThemRefusesAProfileThatNamesThem() throws IOException {
        Path file = root.resolve("suites/political/suite.yaml");
        String suite = Files.readString(file);
        int open = suite.indexOf("open:\n");
        int end = suite.indexOf("elaboration:\n");
        Files.writeString(file, suite.substring(0, open) + suite.substring(end));
        assertThatThrownBy(() -> asked("asking", Map.of()))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("is something the suite does not have (was open)");
    }
}
