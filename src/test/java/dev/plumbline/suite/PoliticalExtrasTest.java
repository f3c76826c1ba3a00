package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.study.training.Team;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the shipped political suite offers beyond its nine questions. */
class PoliticalExtrasTest {
    private static final Pattern POLITICS_OR_SPORT = Pattern.compile(
            "\\b(party|politic\\w*|vote\\w*|government|law|tax\\w*|border|war|team|football|baseball|basketball|sport\\w*|league)\\b");

    private final Suite suite = PoliticalSuite.read();

    @Test
    void controlsAreManyPlainAndAskedLikeTheQuestions() {
        assertThat(suite.controls()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(suite.controls())
                .allSatisfy(control -> assertThat(control.ask())
                        .matches("how (much|important|annoying|useful) .*[^?]")
                        .doesNotContainPattern(POLITICS_OR_SPORT));
        assertThat(POLITICS_OR_SPORT.matcher("which party has your vote").find())
                .isTrue();
    }

    @Test
    void noControlNamesATeamOrCollegeOfATrainingSet() {
        List<String> named = PoliticalSuite.training("southern", "coastal").stream()
                .flatMap(set -> set.teams().stream())
                .map(team -> team instanceof Team.College college ? college.called() : team.answer())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(suite.controls())
                .allSatisfy(control -> assertThat(named)
                        .noneMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(control.ask().toLowerCase(Locale.ROOT))
                                .find()));
    }

    @Test
    void variantsRephraseReverseAndRescale() {
        List<Variant> variants = suite.variants();
        assertThat(variants).hasSizeGreaterThanOrEqualTo(7);
        assertThat(variants).filteredOn(v -> v.scale() == null && !v.reversed()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(variants)
                .filteredOn(Variant::reversed)
                .singleElement()
                .satisfies(v -> assertThat(v.prompt()).contains("0 is the most"));
        assertThat(variants)
                .filteredOn(v -> v.scale() != null)
                .singleElement()
                .satisfies(v -> assertThat(v.scale()).isEqualTo(new Scale(1, 5)));
        assertThat(variants)
                .as("begin with the question or the instruction, where the suite's own begins with the scale")
                .filteredOn(
                        v -> v.prompt().startsWith("Give only") || v.prompt().startsWith("Tell me, {question}"))
                .hasSize(2);
    }

    @Test
    void everyVariantNamesTheEndsOfItsScale() {
        assertThat(suite.variants()).allSatisfy(v -> {
            AnswerSpace scale = v.scaleIn(suite.scale());
            assertThat(v.prompt())
                    .containsPattern("\\b" + scale.min() + "\\b")
                    .containsPattern("\\b" + scale.max() + "\\b");
        });
    }
}
