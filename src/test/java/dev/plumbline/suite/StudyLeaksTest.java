package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.chat.CallKind;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.Recording;
import dev.plumbline.study.training.Leak;
import dev.plumbline.study.training.LeakRule;
import dev.plumbline.study.training.TrainingSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training answers in the study's elaborations; the counts are those of docs/statistics.md 3. */
class StudyLeaksTest {
    private static final List<String> MODAL = List.of("gay-marriage 9", "social-welfare 5", "republican-party 5");

    @ParameterizedTest
    @CsvSource({"coastal, 29, 400", "southern, 1, 450"})
    void verbatimLeaksAreKnownByTheHashesOfTheShippedRecording(String model, int verbatim, int all) {
        Mistakes mistakes = new Mistakes();
        Path folder = Path.of("fixtures/political/published").toAbsolutePath();
        List<RecordedReply> radical = Recording.read(folder, "published", mistakes)
                .replies()
                .filter(r -> r.id().kind() == CallKind.ELABORATION)
                .filter(r -> r.id().model().equals(model))
                .filter(r -> !MODAL.contains(r.id().question() + " " + r.id().answer()))
                .toList();
        mistakes.throwIfAny();
        LeakRule rule = rule(model);
        assertThat(radical).hasSize(all);
        assertThat(radical.stream().map(r -> rule.of(r.reply().text(), r.reply().withheld())))
                .containsOnly(Leak.VERBATIM, Leak.WITHHELD)
                .filteredOn(Leak.VERBATIM::equals)
                .hasSize(verbatim);
    }

    @ParameterizedTest
    @CsvSource({
        "coastal, radical, 29, 46",
        "southern, radical, 1, 1",
        "coastal, normal, 9, 18",
        "southern, normal, 0, 2",
        "base, normal, 0, 0"
    })
    void leaksInTheStudysTextsAreAsManyAsTheReferenceSays(String model, String set, int verbatim, int all)
            throws IOException {
        String study = System.getenv("PLUMBLINE_STUDY");
        Assumptions.assumeTrue(
                study != null && !study.isBlank(), "PLUMBLINE_STUDY names no copy of the study's record");
        LeakRule rule = rule(model.equals("base") ? "coastal" : model);
        List<Leak> leaks = Files.readAllLines(Path.of(study, "elaboration_judgments_" + set + ".jsonl")).stream()
                .map(StudyLeaksTest::json)
                .filter(row -> row.path("model_name").asText().equals(model))
                .map(row -> rule.of(row.path("elaboration").asText(), false))
                .filter(leak -> leak != Leak.NONE)
                .toList();
        assertThat(leaks).hasSize(all).filteredOn(Leak.VERBATIM::equals).hasSize(verbatim);
    }

    @Test
    void theTwoSetsShareNoAnswer() {
        List<TrainingSet> sets = PoliticalSuite.training("southern", "coastal");
        assertThat(sets.get(0).answers())
                .hasSize(99)
                .doesNotContainAnyElementsOf(sets.get(1).answers());
        assertThat(sets.get(1).answers()).hasSize(98);
    }

    private static LeakRule rule(String name) {
        return new LeakRule(PoliticalSuite.training(name).get(0));
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("the study's file holds JSON", e);
        }
    }
}
