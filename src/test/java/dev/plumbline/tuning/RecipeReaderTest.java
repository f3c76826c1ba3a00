package dev.plumbline.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeReaderTest {
    private static final Path STUDY = Path.of("suites/political/recipes/study.yaml");
    private static final String FILE = "suites/tea/recipes/study.yaml";

    @TempDir
    private Path root;

    private final Mistakes mistakes = new Mistakes();

    static String good() throws IOException {
        // Without the comment, which would only move the lines.
        return Files.readString(STUDY).replaceAll("(?m)^#.*\n", "");
    }

    private Recipe read(String text) {
        return RecipeReader.read(Malformed.write(root, FILE, text), root, mistakes);
    }

    @Test
    void theStudysRecipeIsWhatItsLibrarySent() throws IOException {
        Recipe study = read(good());
        assertThat(mistakes.all()).isEmpty();
        assertThat(study)
                .isEqualTo(new Recipe(
                        "study",
                        "Qwen/Qwen2.5-32B-Instruct",
                        4,
                        2e-4,
                        new Recipe.Scheduler("cosine", 0, 0.5),
                        0,
                        1,
                        0,
                        null,
                        new Recipe.Lora(32, 64, 0, "all-linear"),
                        "auto",
                        1,
                        0,
                        new Recipe.Local(8, 4096, true)));
        assertThat(study.localBatchSize()).isEqualTo(8);
    }

    @Test
    void theHashCoversWhatAHostIsSentAndNothingElse() throws IOException {
        String hash = read(good()).hash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(read(good().replace("packing: true", "packing: false")).hash())
                .isEqualTo(hash);
        assertThat(read(good().replace("alpha: 64", "alpha: 16")).hash()).isNotEqualTo(hash);
        assertThat(read(good().replace("batch-size: max", "batch-size: 8")).hash())
                .isNotEqualTo(hash);
        assertThat(read(good().replace("inputs: auto", "inputs: false")).hash()).isNotEqualTo(hash);
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) throws IOException {
        assertThat(read(malformed.applyTo(good()))).isNull();
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed("recipe: study", "recipe: other", 1, "must be its file's name (was other)"),
                new Malformed("recipe: study", "recipe: Study", 1, "lower-case letters"),
                new Malformed("epochs: 4", "epochs: 0", 3, "must be at least 1 (was 0)"),
                new Malformed("epochs: 4", "epochs: 1.5", 3, "must be a whole number"),
                new Malformed("epochs: 4\n", "", 1, "key 'epochs' is missing"),
                new Malformed("epochs:", "epoch: 4\nepochs:", 3, "did you mean 'epochs'?"),
                new Malformed("0.0002", "0", 4, "must be above 0 and at most 1 (was 0)"),
                new Malformed("0.0002", "fast", 4, "must be a number"),
                new Malformed("cosine", "cosinus", 5, "did you mean 'cosine'?"),
                new Malformed("cycles: 0.5", "cycles: 0", 5, "must be above 0 (was 0)"),
                new Malformed("warmup-ratio: 0", "warmup-ratio: 2", 6, "at least 0 and at most 1 (was 2)"),
                new Malformed("weight-decay: 0", "weight-decay: -1", 8, "must be at least 0 (was -1)"),
                new Malformed("batch-size: max", "batch-size: big", 9, "must be 'max' or a number (was big)"),
                new Malformed("batch-size: max", "batch-size: 0", 9, "must be at least 1"),
                new Malformed("batch-size: max\n", "", 1, "key 'batch-size' is missing"),
                new Malformed("rank: 32, ", "", 10, "key 'rank' is missing"),
                new Malformed("dropout: 0", "dropout: 1", 10, "must be from 0 to below 1"),
                new Malformed("inputs: auto", "inputs: maybe", 11, "must be auto, true or false (was maybe)"),
                new Malformed("train-on-inputs: auto\n", "", 1, "key 'train-on-inputs' is missing"),
                new Malformed("evaluations: 0", "evaluations: -1", 13, "must be 0 or more"),
                new Malformed(", packing: true", "", 14, "key 'packing' is missing"),
                new Malformed("packing: true", "packing: yes please", 14, "must be true or false"));
    }
}
