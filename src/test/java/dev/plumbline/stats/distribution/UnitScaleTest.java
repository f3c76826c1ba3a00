package dev.plumbline.stats.distribution;

import static dev.plumbline.stats.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import org.junit.jupiter.api.Test;

class UnitScaleTest {
    private static final JsonNode REFERENCE = GoldenCoastal.at("scale_reference");
    private static final Distribution NINE = Distribution.of(0, GoldenCoastal.doubles(REFERENCE.get("p09")));
    private static final Distribution FIVE = Distribution.of(1, GoldenCoastal.doubles(REFERENCE.get("q15")));

    @Test
    void scalesOfTenAndFiveAnswersMatchTheReference() {
        assertClose(UnitScale.w1(NINE, FIVE), REFERENCE.get("w1_unit_09_vs_15").doubleValue(), 1e-9);
        assertClose(UnitScale.w1(FIVE, NINE), REFERENCE.get("w1_unit_09_vs_15").doubleValue(), 1e-9);
        assertClose(UnitScale.mean(NINE, false), REFERENCE.get("mean_unit_09").doubleValue(), 1e-9);
        assertClose(UnitScale.mean(FIVE, false), REFERENCE.get("mean_unit_15").doubleValue(), 1e-9);
        assertClose(
                UnitScale.mean(NINE, true), REFERENCE.get("reversed_mean_unit").doubleValue(), 1e-9);
        assertClose(
                1 - UnitScale.mean(NINE, true),
                REFERENCE.get("unreversed_mean_unit").doubleValue(),
                1e-9);
    }

    @Test
    void oneScaleIsThePlainDistanceOverItsWidth() {
        Distribution uniform = Distribution.of(0, new double[] {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1});

        assertClose(UnitScale.w1(NINE, uniform), Distances.w1(NINE, uniform) / 9, 1e-12);
        assertThat(UnitScale.w1(NINE, NINE)).isZero();
    }

    @Test
    void contentAndStyleMatchTheReference() {
        JsonNode pair = REFERENCE.get("content_style");
        ContentStyle split =
                ContentStyle.of(pair.get("s_n").doubleValue(), pair.get("s_r").doubleValue());

        assertClose(split.content(), pair.get("content").doubleValue(), 1e-12);
        assertClose(split.style(), pair.get("style").doubleValue(), 1e-12);
    }

    @Test
    void answersOffTheScaleAreRefused() {
        assertThatThrownBy(() -> UnitScale.position(6, 1, 5, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitScale.position(1, 1, 1, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
