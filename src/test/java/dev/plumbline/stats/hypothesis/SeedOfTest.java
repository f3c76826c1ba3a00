package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedOfTest {
    @Test
    void isTheStartOfTheHash() {
        // printf '\0\0\0\003ice' | sha256sum
        assertThat(SeedOf.test("ice")).isEqualTo(0x0585296a90044a44L);
    }

    @Test
    void dependsOnEveryNameAndWhereItEnds() {
        assertThat(SeedOf.test("a", "bc"))
                .isEqualTo(SeedOf.test("a", "bc"))
                .isNotEqualTo(SeedOf.test("ab", "c"))
                .isNotEqualTo(SeedOf.test("bc", "a"))
                .isNotEqualTo(SeedOf.test("a", "bc", ""));
    }
}
