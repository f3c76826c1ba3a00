package dev.plumbline.cli.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.CliCall;
import dev.plumbline.cli.Project;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneExportCommandTest {
    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void copyTheShippedProject() throws IOException {
        root = Project.political(temp.resolve("project"));
    }

    private CliCall export(String trainer) {
        return CliCall.of(
                root,
                "tune",
                "export",
                "--for",
                trainer,
                "--recipe",
                "study",
                "--dataset",
                "southern",
                "--out",
                "local");
    }

    @Test
    void theStudysRecipeIsWrittenForEitherTrainer() {
        assertThat(export("axolotl").exit()).isZero();
        assertThat(export("llama-factory").exit()).isZero();
        assertThat(root.resolve("local"))
                .isDirectoryContaining("glob:**/axolotl.yaml")
                .isDirectoryContaining("glob:**/llama-factory.yaml")
                .isDirectoryContaining("glob:**/train.jsonl")
                .isDirectoryContaining("glob:**/profile.yaml");
    }

    @Test
    void whatCannotBeToldIsRefusedBeforeAnythingIsWritten() throws IOException {
        Project.edit(root, "suites/political/recipes/study.yaml", "checkpoints: 1", "checkpoints: 4");
        assertThat(export("axolotl").mistakes())
                .containsExactly("--recipe: 'checkpoints' of recipe study cannot be exported for this trainer (was 4);"
                        + " set it to 1 in a copy of the recipe, or fine-tune at a host");
        assertThat(root.resolve("local")).doesNotExist();
    }
}
