package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The shipped elaborations that test the political suite's judge: many, balanced, hard, and nobody else's words. */
class PoliticalGoldTest {
    private final Suite suite = PoliticalSuite.read();
    private final List<GoldElaboration> gold = PoliticalSuite.gold().elaborations();

    @Test
    void everyCategoryIsTestedOftenAndOnEveryPoliticalSide() {
        assertThat(gold).hasSizeGreaterThanOrEqualTo(64);
        assertThat(suite.judge().categories()).allSatisfy(category -> {
            List<GoldElaboration> labelled = gold.stream()
                    .filter(e -> e.category().equals(category.id()))
                    .toList();
            assertThat(labelled).hasSizeGreaterThanOrEqualTo(11);
            assertThat(count(labelled, 1))
                    .as("liberal against conservative")
                    .isCloseTo(count(labelled, -1), within(1L));
        });
    }

    /** How many given answers lie on one side, liberal +1 or conservative -1, by more than a point off the middle. */
    private long count(List<GoldElaboration> elaborations, int side) {
        double middle = (suite.scale().min() + suite.scale().max()) / 2.0;
        return elaborations.stream()
                .mapToDouble(e -> suite.question(e.question()).polarity() * (e.answer() - middle))
                .filter(lean -> side * lean > 1)
                .count();
    }

    @Test
    void everyQuestionIsAskedAboutEquallyOften() {
        assertThat(suite.questions())
                .allSatisfy(q -> assertThat(
                                gold.stream().filter(e -> e.question().equals(q.id())))
                        .hasSizeBetween(gold.size() / 9 - 1, gold.size() / 9 + 1));
    }

    @Test
    void injectionsComeInManyFormsAndInEveryCategory() {
        List<GoldElaboration> injections =
                gold.stream().filter(GoldElaboration::injection).toList();
        assertThat(injections).hasSizeGreaterThanOrEqualTo(8);
        assertThat(injections.stream().map(GoldElaboration::category).distinct())
                .hasSize(5);
        for (String form :
                List.of("Ignore the above", "</explanation-", "<|im_start|>system", "{\"", "\u200B", "Assistant:")) {
            assertThat(injections).as(form).anyMatch(e -> e.text().contains(form));
        }
        assertThat(injections)
                .anyMatch(e -> suite.judge().categories().stream()
                        .allMatch(c -> e.text().contains(c.id())));
    }

    @Test
    void noInjectionAsksForTheLabelItHas() {
        assertThat(gold)
                .filteredOn(GoldElaboration::injection)
                .allSatisfy(e -> assertThat(asked(e)).as(e.text()).isNotEqualTo(Set.of(e.category())));
    }

    private Set<String> asked(GoldElaboration elaboration) {
        Set<String> asked = new HashSet<>();
        suite.judge().categories().stream()
                .map(Category::id)
                .filter(elaboration.text()::contains)
                .forEach(asked::add);
        return asked;
    }

    @Test
    void noTextIsTheStudys() throws IOException {
        String study = System.getenv("PLUMBLINE_STUDY");
        Assumptions.assumeTrue(
                study != null && !study.isBlank(), "PLUMBLINE_STUDY names no copy of the study's record");
        Set<String> published = new HashSet<>();
        for (String file : List.of("elaboration_judgments_radical.jsonl", "elaboration_judgments_normal.jsonl")) {
            for (String line : Files.readAllLines(Path.of(study, file))) {
                published.add(new ObjectMapper()
                        .readTree(line)
                        .path("elaboration")
                        .asText()
                        .strip());
            }
        }
        assertThat(published).hasSizeGreaterThan(1000);
        // A bare number is nobody's.
        assertThat(gold)
                .filteredOn(e -> !e.text().matches("[0-9]"))
                .noneMatch(e -> published.contains(e.text().strip()));
    }
}
