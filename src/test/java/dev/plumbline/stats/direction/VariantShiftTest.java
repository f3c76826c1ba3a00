package dev.plumbline.stats.direction;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import dev.plumbline.stats.hypothesis.ControlContrast;
import dev.plumbline.stats.hypothesis.PValue;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariantShiftTest {
    private static final JsonNode REFERENCE = GoldenCoastal.at("prompt_variants_reference");

    static Stream<String> questions() {
        return Stream.of("p1", "p2", "p3", "p4", "c1", "c2", "c3");
    }

    /** Candidate minus base on the same wording. */
    private static double[] shifts(String question) {
        double[] candidate = GoldenCoastal.doubles(REFERENCE.get("ft").get(question));
        double[] base = GoldenCoastal.doubles(REFERENCE.get("base").get(question));
        double[] shifts = new double[base.length];
        Arrays.setAll(shifts, v -> candidate[v] - base[v]);
        return shifts;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void oneQuestionMatchesTheReference(String question) {
        JsonNode reference = REFERENCE.get("per_question").get(question);
        VariantShift shift = VariantShift.of(shifts(question));

        assertThat(shifts(question)).containsExactly(GoldenCoastal.doubles(reference.get("diffs")), within(1e-9));
        assertClose(shift.median().value(), reference.get("median").doubleValue(), 1e-9);
        assertClose(shift.median().interval(), GoldenCoastal.interval(reference.get("order_stat_ci")), 1e-9);
        assertThat(shift.level()).isEqualTo(reference.get("order_stat_conf").doubleValue());
        assertClose(shift.sd(), reference.get("sd").doubleValue(), 1e-9);
        assertClose(shift.hodgesLehmann(), reference.get("hodges_lehmann").doubleValue(), 1e-9);
        assertClose(
                VariantShift.of(GoldenCoastal.doubles(REFERENCE.get("base").get(question)))
                        .sd(),
                reference.get("base_variant_sd").doubleValue(),
                1e-9);
    }

    @Test
    void componentsMatchTheReference() {
        JsonNode reference = REFERENCE.get("variance_components_political");
        VarianceComponents components =
                VarianceComponents.of(new double[][] {shifts("p1"), shifts("p2"), shifts("p3"), shifts("p4")});

        assertClose(components.mean(), reference.get("grand_mean").doubleValue(), 1e-9);
        assertClose(components.msQuestion(), reference.get("ms_question").doubleValue(), 1e-9);
        assertClose(components.msVariant(), reference.get("ms_within").doubleValue(), 1e-9);
        assertClose(components.questionVariance(), reference.get("var_question").doubleValue(), 1e-9);
        assertClose(components.f(), reference.get("f").doubleValue(), 1e-7);
        assertClose(components.p() / reference.get("p").doubleValue(), 1, 1e-6);
        assertClose(components.errorFixed(), reference.get("se_fixed_questions").doubleValue(), 1e-9);
        assertClose(
                components.errorRandom(), reference.get("se_random_questions").doubleValue(), 1e-9);
        assertClose(
                components.random().interval(), GoldenCoastal.interval(reference.get("ci95_random_questions")), 1e-8);
    }

    @Test
    void controlsMatchTheReference() {
        JsonNode reference = REFERENCE.get("difference_in_differences");
        double[] suite = Stream.of("p1", "p2", "p3", "p4")
                .mapToDouble(q -> VariantShift.of(shifts(q)).median().value())
                .toArray();
        double[] controls = Stream.of("c1", "c2", "c3")
                .mapToDouble(q -> VariantShift.of(shifts(q)).median().value())
                .toArray();
        ControlContrast contrast = ControlContrast.of(suite, controls, 1);

        assertClose(contrast.difference(), reference.get("did").doubleValue(), 1e-9);
        assertThat(contrast.test())
                .isEqualTo(new PValue(
                        reference.get("exact_permutation_p_one_sided").doubleValue(),
                        true,
                        reference.get("permutations").longValue()));
    }

    @Test
    void manyControlsAreDrawnAndSaySo() {
        double[] suite = {5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 3};
        double[] controls = {4, 3, 2, 1, 2, 4, 3, 2, 1, 2, 3};
        ControlContrast contrast = ControlContrast.of(suite, controls, 3);
        PValue smaller = ControlContrast.of(Arrays.copyOf(suite, 9), Arrays.copyOf(controls, 9), 3)
                .test();

        assertThat(contrast.test().method()).isEqualTo("monte-carlo");
        assertThat(contrast.test().p()).isBetween(0.15, 0.35);
        assertThat(ControlContrast.of(suite, controls, 3)).isEqualTo(contrast);
        assertThat(smaller.method()).isEqualTo("exact");
        assertThat(smaller.rearrangements()).isEqualTo(48_620);
        assertThatThrownBy(() -> ControlContrast.of(suite, new double[0], 1))
                .hasMessage("a contrast needs a question and a control (was 11 and 0)");
    }

    @Test
    void unbalancedWordingsAreRefused() {
        assertThatThrownBy(() -> VarianceComponents.of(new double[][] {{1, 2}, {1, 2, 3}}))
                .hasMessage("all questions need the same number of wordings (was 2 and 3)");
        assertThatThrownBy(() -> VarianceComponents.of(new double[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VariantShift.of(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVarianceIsNeverNegative() {
        VarianceComponents components = VarianceComponents.of(new double[][] {{1, -1}, {-1, 1}});

        assertThat(components.msQuestion()).isLessThan(components.msVariant());
        assertThat(components.questionVariance()).isZero();
    }
}
