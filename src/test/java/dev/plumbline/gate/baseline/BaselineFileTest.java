package dev.plumbline.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Malformed;
import dev.plumbline.gate.rule.AcceptedShift;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {
    private static final String FILE = "suites/breakfast/baseline.yaml";
    private static final BaselineEntry EGGS =
            new AcceptedShift().by("tuned", "eggs").entry();
    private static final BaselineEntry PORRIDGE = new AcceptedShift()
            .by("tuned", "porridge")
            .saying("\"quoted\"\n\u001b", "no")
            .entry();

    @TempDir
    private Path root;

    private final Mistakes mistakes = new Mistakes();
    private Suite suite;

    @BeforeEach
    void aSuite() {
        suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
    }

    private BaselineFile open() throws IOException {
        return BaselineFile.open(suite.folder().resolve(BaselineFile.NAME), suite, root, mistakes);
    }

    private static List<BaselineChange> added(BaselineEntry entry) {
        return List.of(new BaselineChange(entry, null));
    }

    @Test
    void aFileThatIsNotThereAcceptsNothingAndIsMadeByTheFirstDecision() throws IOException {
        BaselineFile file = open();
        assertThat(file.baseline()).isEqualTo(Baseline.none());
        assertThat(root.resolve(FILE)).doesNotExist();
        file.write(added(PORRIDGE));
        assertThat(open().baseline().accepted()).containsExactly(PORRIDGE);
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void aSecondDecisionLeavesTheLinesOfTheFirst() throws IOException {
        open().write(added(EGGS));
        String first = Files.readString(root.resolve(FILE));
        open().write(added(PORRIDGE));
        assertThat(open().baseline().accepted()).containsExactly(PORRIDGE, EGGS);
        assertThat(Files.readString(root.resolve(FILE)))
                .startsWith(first.substring(0, first.indexOf("  - ")))
                .endsWith(first.substring(first.indexOf("  - ")));
        BaselineEntry moved = new AcceptedShift().by("tuned", "eggs").at(0.5, 2).entry();
        open().write(List.of(new BaselineChange(moved, EGGS)));
        assertThat(open().baseline().accepted()).containsExactly(PORRIDGE, moved);
    }

    @Test
    void aFileWithAMistakeIsNotOpened() throws IOException {
        Malformed.write(root, FILE, "accepted: [1]\n");
        assertThat(open()).isNull();
        assertThat(mistakes.all()).singleElement().asString().startsWith(FILE + ":1: ");
    }

    @Test
    void whatDoesNotReadBackAsItWasDecidedIsNotWritten() throws IOException {
        open().write(added(EGGS));
        String before = Files.readString(root.resolve(FILE));
        BaselineEntry finer =
                new AcceptedShift().by("tuned", "porridge").at(0.40001, 1).entry();
        BaselineFile file = open();
        assertThatThrownBy(() -> file.write(added(finer)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the baseline does not read back as it was decided: []");
        BaselineEntry impossible =
                new AcceptedShift().by("tuned", "porridge").at(1.5, 1).entry();
        assertThatThrownBy(() -> file.write(added(impossible)))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("'tv' must be from 0 to 1, but was 1.5000");
        assertThat(Files.readString(root.resolve(FILE))).isEqualTo(before);
        assertThat(root.resolve(FILE + ".new")).doesNotExist();
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        open().write(added(EGGS));
        assertThat(root.resolve(FILE)).exists();
        assertThat(root.resolve(FILE + ".new")).doesNotExist();
    }
}
