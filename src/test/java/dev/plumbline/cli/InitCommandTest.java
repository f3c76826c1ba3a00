package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"mine", "4-day-week", "true", "123", "null"})
    void writesASuiteThatPassesCheck(String name) {
        CliCall init = CliCall.of(root, "init", name);
        assertThat(init.exit()).as(init.err()).isZero();
        assertThat(init.out())
                .contains("suites/" + name + "/suite.yaml", "suites/" + name + "/models/stub.yaml")
                .contains("check --suite " + name + " --models stub");
        CliCall check = CliCall.of(root, "check", "--suite", name, "--models", "stub");
        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.out()).startsWith(name + " on stub: 2 questions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text,scale.min,scale.max\nhow warm is it,0,9\n",
                "question,polarity\nhow much do you like tea,1\n\"how, why\",\n",
                "id,ask,choices\na,Tea?,\"[{\"\"id\"\":\"\"y\"\",\"\"say\"\":\"\"Yes\"\"},{\"\"id\"\":\"\"n\"\",\"\"say\"\":\"\"No\"\"}]\"\n"
            })
    void writesASuiteOfAFileOfQuestionsThatPassesCheck(String csv) throws IOException {
        Path file = Files.writeString(root.resolve("q.csv"), csv);
        CliCall init = CliCall.of(root, "init", "mine", "--from", file.toString());
        assertThat(init.exit()).as(init.err()).isZero();
        CliCall check = CliCall.of(root, "check", "--suite", "mine", "--models", "stub");
        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.out()).startsWith("mine on stub: " + (csv.lines().count() - 1) + " question");
    }

    @Test
    void writesNothingIfARowOfTheFileIsWrong() throws IOException {
        Path file = Files.writeString(root.resolve("q.csv"), "id\na\n");
        CliCall init = CliCall.of(root, "init", "mine", "--from", file.toString());
        assertThat(init.mistakes()).singleElement().asString().contains("q.csv:2: the row has no question text");
        assertThat(root.resolve("suites")).doesNotExist();
    }

    @Test
    void namesAColumnThatNoQuestionHasOnce() throws IOException {
        Path file = Files.writeString(root.resolve("q.csv"), "question,topic\nwhy,a\nhow,b\n");
        CliCall init = CliCall.of(root, "init", "mine", "--from", file.toString());
        assertThat(init.mistakes())
                .singleElement()
                .asString()
                .contains("q.csv:2: questions have no column or key of this name (was topic); remove it");
        assertThat(root.resolve("suites")).doesNotExist();
    }

    @Test
    void writesTheSchemasThatItsFilesName() throws IOException {
        CliCall init = CliCall.of(root, "init", "mine");
        for (String file : List.of("suites/mine/suite.yaml", "suites/mine/models/stub.yaml")) {
            String named = Files.readString(root.resolve(file)).replaceAll("(?s).*\\$schema=(\\S+).*", "$1");
            Path schema = root.resolve(file).resolveSibling(named).normalize();
            assertThat(schema).exists().hasParent(root.resolve("suites"));
            assertThat(schema).hasSameTextualContentAs(Path.of("suites").resolve(schema.getFileName()));
            assertThat(init.out()).contains("suites/" + schema.getFileName());
        }
        Files.writeString(root.resolve("suites/suite.schema.json"), "mine");
        CliCall.of(root, "init", "another");
        assertThat(root.resolve("suites/suite.schema.json")).hasContent("mine");
    }

    @Test
    void leavesAnExistingSuiteAlone() throws IOException {
        CliCall.of(root, "init", "mine");
        Path suite = root.resolve("suites/mine/suite.yaml");
        Files.writeString(suite, "mine");
        assertThat(CliCall.of(root, "init", "mine").mistakes())
                .containsExactly("suites/mine: the suite already exists (was mine); choose another name");
        assertThat(suite).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mine", "a/b", "../up", "with blank", "", "a.b"})
    void refusesAnIllNamedSuite(String name) {
        assertThat(CliCall.of(root, "init", name).mistakes())
                .singleElement()
                .asString()
                .startsWith("NAME: a suite's name is lower-case letters, digits and hyphens (was " + name + "); ");
        assertThat(root).isEmptyDirectory();
    }
}
