package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestForkTest {
    private static String fork(String plugin, int number) {
        return "/p/target/surefire/surefirebooter-20261129155029466_" + number + ".jar /p/target/surefire " + plugin
                + "-jvmRun" + number + " surefire-20261129155029466_2tmp surefire_1-20261129155029466_5tmp";
    }

    @Test
    void theForksOfOneBuildHaveOneName() {
        assertThat(TestFork.build(fork("2026-11-29T15-50-28_879", 1)))
                .isEqualTo("2026-11-29T15-50-28_879")
                .isEqualTo(TestFork.build(fork("2026-11-29T15-50-28_879", 2)))
                .isNotEqualTo(TestFork.build(fork("2026-11-29T15-50-35_041", 1)));
    }

    @Test
    void aJvmThatNoBuildForkedHasNone() {
        assertThat(TestFork.build(null)).isNull();
        assertThat(TestFork.build("/opt/plumbline.jar run 2026-11-29T15-50-28_879-jvmRun1 x"))
                .isNull();
    }
}
