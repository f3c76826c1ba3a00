package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Mistakes mistakes = new Mistakes();

    private Settings settings(Map<String, String> commandLine, Map<String, String> environment) {
        return Settings.resolve(Path.of("root"), commandLine::get, environment::get, mistakes);
    }

    @Test
    void commandLineWinsOverEnvironmentAndEnvironmentOverDefault() {
        Settings settings = settings(
                Map.of("suite", "tea"),
                Map.of("PLUMBLINE_SUITE", "political", "PLUMBLINE_MODELS", "mine", "PLUMBLINE_GATE", "record"));
        assertThat(settings.value(Property.SUITE)).isEqualTo("tea");
        assertThat(settings.value(Property.MODELS)).isEqualTo("mine");
        assertThat(settings.value(Property.BASELINE)).isEqualTo("default");
        assertThat(settings.enforces()).isFalse();
        assertThat(settings.explained())
                .containsEntry("suite", Map.of("value", "tea", "source", "command line"))
                .containsEntry("models", Map.of("value", "mine", "source", "environment"))
                .containsEntry("baseline", Map.of("value", "default", "source", "default"));
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void aBlankValueIsNone() {
        Settings settings = settings(Map.of("suite", " "), Map.of("PLUMBLINE_SUITE", " tea ", "PLUMBLINE_MODELS", ""));
        assertThat(settings.value(Property.SUITE)).isEqualTo("tea");
        assertThat(settings.sources()).containsEntry(Property.MODELS, "default");
    }

    @Test
    void listsAreSplitAtCommasAndNameEachThingOnce() {
        assertThat(settings(Map.of("suite", "tea , political,,tea"), Map.of()).list(Property.SUITE))
                .containsExactly("tea", "political");
    }

    @Test
    void mistakesStandAtTheOptionOrVariableThatMadeThem() {
        settings(
                Map.of("gate", "loose", "candidates", ", "),
                Map.of("PLUMBLINE_MODE", "dream", "PLUMBLINE_MAX_COST", "much"));
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "--candidates: names nothing (was ,); name at least one",
                        "--gate: no such value (was loose); use one of enforce, record",
                        "PLUMBLINE_MAX_COST: is no limit (was much); write a number in the profile's currency, or none",
                        "PLUMBLINE_MODE: no such value (was dream); use one of replay, live");
    }
}
