package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistakes;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenedAheadTest {
    private static Settings tea(String candidates) {
        Map<String, String> given = Map.of("suite", "tea", "models", "synthetic", "candidates", candidates);
        return Settings.resolve(Path.of(""), given::get, name -> null, new Mistakes());
    }

    @Test
    void aSessionWithTheSameSettingsGetsTheSuitesThatAreOpen() {
        OpenedAhead ahead = OpenedAhead.of(tea("all"));

        assertThat(ahead.suites(tea("all")).get(0)).isSameAs(ahead.suites().get(0));
    }

    @Test
    void aSessionWithOtherSettingsOpensItsOwn() {
        OpenedAhead ahead = OpenedAhead.of(tea("all"));
        String one = ahead.suites().get(0).cast().candidates().get(0).name();

        assertThat(ahead.suites(tea(one)).get(0).cast().candidates()).hasSize(1);
    }
}
