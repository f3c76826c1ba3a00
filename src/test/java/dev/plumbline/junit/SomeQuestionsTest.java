package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run of some questions plans, measures and reports these alone. */
class SomeQuestionsTest {
    @TempDir
    private Path folder;

    private JsonNode run(String questions) throws IOException {
        Launch launch = Launch.ofThisProject(folder).with(Property.QUESTIONS, questions);
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0));
        return launch.results("political");
    }

    private static Set<String> texts(JsonNode rows, String field) {
        Set<String> texts = new TreeSet<>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }

    @Test
    void aNamedQuestionIsRunWithAllItsGivenAnswers() throws IOException {
        JsonNode whole = run("all");
        JsonNode part = run("ice");
        assertThat(texts(part.path("shifts"), "question")).containsExactly("ice");
        assertThat(texts(part.path("elaborations"), "question")).containsExactly("ice");
        assertThat(part.at("/ledger/byKind/ratings/planned").asInt()).isEqualTo(3);
        assertThat(part.at("/ledger/planned").asInt())
                .isEqualTo(3 + 100 * part.path("elaborations").size());
        assertThat(part.path("claims")).isEmpty();
        assertThat(part.path("notes").toString()).contains("Part of the suite, as --questions asked: ice. ");
        List<JsonNode> same = whole.path("shifts")
                .valueStream()
                .filter(shift -> shift.path("question").asText().equals("ice"))
                .toList();
        assertThat(part.path("shifts").valueStream()).containsExactlyElementsOf(same);
    }

    @Test
    void aNamedSetBringsItsGivenAnswersAndTheirQuestions() throws IOException {
        JsonNode part = run("radical");
        assertThat(texts(part.path("elaborations"), "set")).containsExactly("radical");
        assertThat(texts(part.path("shifts"), "question")).isEqualTo(texts(part.path("elaborations"), "question"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roles: {base: plain, candidates: [espresso]}",
                "roles: {base: plain, candidates: [espresso], judge: sorter}\nelaboration: {samples: 0}"
            })
    void withoutSamplesOrJudgeRatingsAloneAreAskedAndTheRunSaysSo(String roles) throws IOException {
        Path root = ShippedFiles.copyTo(folder.resolve("project"));
        Path profile = root.resolve("suites/tea/models/synthetic.yaml");
        Files.writeString(profile, Files.readString(profile).replaceFirst("roles: .*", roles));
        Launch launch = new Launch(root, folder)
                .with(Property.SUITE, "tea")
                .with(Property.MODELS, "synthetic")
                .with(Property.GATE, "record");
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0).succeeded(6));
        JsonNode results = launch.results("tea");
        assertThat(results.at("/ledger/planned").asInt()).isEqualTo(8);
        assertThat(results.path("elaborations")).isEmpty();
        assertThat(results.path("notes").toString()).contains("Only ratings: ").doesNotContain("Part of the suite");
    }

    @Test
    void anUnknownNameIsReportedWithTheNearestOne() {
        Mistakes mistakes = new Mistakes();
        Map<String, String> given = Map.of("suite", "political", "questions", "ice,imigration");
        Settings settings = Settings.resolve(Path.of("").toAbsolutePath(), given::get, name -> null, mistakes);
        Assertions.assertThatThrownBy(() -> SuiteOpener.open(settings))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("--questions: suite 'political' has no such question or set (was imigration); "
                        + "did you mean 'immigration'?");
    }
}
