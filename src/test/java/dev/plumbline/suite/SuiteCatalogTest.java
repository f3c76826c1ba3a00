package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteCatalogTest {
    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @BeforeEach
    void twoSuitesAndAFolderThatIsNone() {
        Malformed.write(root, "suites/tea/suite.yaml", "");
        Malformed.write(root, "suites/breakfast/suite.yaml", "");
        Malformed.write(root, "suites/empty/other.yaml", "");
    }

    @Test
    void namesAreTheFoldersThatHoldASuite() {
        assertThat(SuiteCatalog.names(root)).containsExactly("breakfast", "tea");
        assertThat(SuiteCatalog.names(root.resolve("suites"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "suites/tea", "suites/tea/suite.yaml", "./suites/tea/"})
    void aSuiteIsFoundByNameFolderAndFile(String nameOrPath) {
        assertThat(SuiteCatalog.locate(root, nameOrPath, mistakes).normalize())
                .isEqualTo(root.resolve("suites/tea/suite.yaml"));
        assertThat(mistakes.count()).isZero();
    }

    @Test
    void anUnknownSuiteIsToldWithThoseThereAre() {
        assertThat(SuiteCatalog.locate(root, "braekfast", mistakes)).isNull();
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "--suite: no such suite (was braekfast); did you mean 'breakfast'? suites: breakfast, tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "empty", "..", "suites", "no\0such"})
    void whatHoldsNoSuiteIsNotFound(String nameOrPath) {
        assertThat(SuiteCatalog.locate(root, nameOrPath, mistakes)).isNull();
        assertThat(mistakes.count()).isEqualTo(1);
    }
}
