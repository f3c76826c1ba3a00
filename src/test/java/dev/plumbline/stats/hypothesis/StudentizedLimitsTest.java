package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentizedLimitsTest {
    @Test
    void ofSymmetricGroupsTheyAreWelchs() {
        // (5/10 + 4/3)^2 / ((5/10)^2 / 4 + (4/3)^2 / 2)
        StudentizedLimits limits = StudentizedLimits.of(-1, new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6});
        assertThat(limits.standardError()).isCloseTo(Math.sqrt(0.5 + 4 / 3.0), within(1e-12));
        assertThat(limits.degreesOfFreedom()).isCloseTo(121 / 36.0 / (1 / 16.0 + 8 / 9.0), within(1e-12));
        assertThat(limits.skewness()).isZero();
        // scipy 1.17.1: ttest_ind([1, 2, 3, 4, 5], [2, 4, 6], equal_var=False).confidence_interval()
        assertThat(limits.low(0.025)).isCloseTo(-4.963725522186273, within(1e-9));
        assertThat(limits.high(0.025)).isCloseTo(2.963725522186273, within(1e-9));
        Estimate welch = TInterval.difference(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6}, 0.05);
        assertThat(limits.low(0.025)).isCloseTo(welch.low(), within(1e-12));
        assertThat(limits.high(0.025)).isCloseTo(welch.high(), within(1e-12));
    }

    @Test
    void aLongTailUpwardsRaisesTheUpperLimitAloneAndNoLimitIsInsideStudents() {
        double[] skewed = {0, 0, 0, 0, 0, 0, 0, 1, 2, 9};
        StudentizedLimits limits = StudentizedLimits.of(1.2, skewed);
        Estimate student = TInterval.mean(skewed, 0.05);
        assertThat(limits.skewness()).isPositive();
        assertThat(limits.low(0.025)).isCloseTo(student.low(), within(1e-12));
        assertThat(limits.high(0.025)).isGreaterThan(student.high() + 0.1);
        double[] mirrored = {0, 0, 0, 0, 0, 0, 0, -1, -2, -9};
        StudentizedLimits other = StudentizedLimits.of(-1.2, mirrored);
        assertThat(other.low(0.025)).isCloseTo(-limits.high(0.025), within(1e-12));
    }

    @Test
    void equalObservationsHaveNoError() {
        StudentizedLimits limits = StudentizedLimits.of(3, new double[] {1, 1, 1}, new double[] {0, 0});
        assertThat(limits.low(0.01)).isEqualTo(3);
        assertThat(limits.high(0.01)).isEqualTo(3);
    }
}
