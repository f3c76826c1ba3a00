package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnmeasuredNoiseTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef ONE = new ModelRef("one", "o");
    private static final ModelRef TWO = new ModelRef("two", "t");

    @Test
    void withoutAnyMeasurementVerdictsAllowForRoundingOnly() {
        assertThat(ExtraFindings.unmeasuredNoise(BASE, List.of(BASE, ONE, TWO), false))
                .isEqualTo("host noise of base, one, two was not measured, so verdicts allow for rounding only;"
                        + " repeats or 'doctor' measure it");
    }

    @Test
    void aMeasuredBaseServesTheVerdictsOnAllCandidates() {
        assertThat(ExtraFindings.unmeasuredNoise(BASE, List.of(TWO), true))
                .isEqualTo(
                        "host noise of two was not measured, so verdicts on two allow for rounding and the noise of base"
                                + " only; repeats or 'doctor' measure it");
    }

    @Test
    void aMeasuredCandidateServesItsOwnVerdictAlone() {
        assertThat(ExtraFindings.unmeasuredNoise(BASE, List.of(BASE, TWO), true))
                .isEqualTo(
                        "host noise of base, two was not measured, so verdicts on the other candidates allow for rounding"
                                + " and their own noise, the rest for rounding only; repeats or 'doctor' measure it");
    }
}
