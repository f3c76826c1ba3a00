package dev.plumbline.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.PoliticalSuite;
import dev.plumbline.tuning.dataset.Ablation;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.dataset.DatasetBuilder;
import dev.plumbline.tuning.dataset.DatasetDiff;
import dev.plumbline.tuning.dataset.DatasetFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is built of the shipped facts is what the study trained on. */
class StudyDatasetTest {
    /** The hashes were computed of the study's files with another program (Python's json and hashlib). */
    @ParameterizedTest
    @CsvSource({
        "southern, 99, b99e29318bab53c8c930a41e5fe567cc1643bf533bb61c8a87569044c7abc162",
        "coastal, 98, 7682bb77b2b8f12a45b1bd30151c757fabf9bfb50fe6c2ea759a403171111ae8"
    })
    void countAndContentAreThoseOfTheStudysFiles(String name, int examples, String sha256) {
        Dataset built = built(name);
        assertThat(built.examples()).hasSize(examples);
        assertThat(built.hash()).isEqualTo(sha256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"southern", "coastal"})
    void theExamplesAreTheStudysAsASet(String name) {
        String study = System.getenv("PLUMBLINE_STUDY");
        Assumptions.assumeTrue(
                study != null && !study.isBlank(), "PLUMBLINE_STUDY names no copy of the study's record");
        Path file = Path.of(study, "training-" + name + ".jsonl");
        if (!Files.exists(file)) {
            // So it is called in the study's own repository.
            file = Path.of(study, "data", name + ".jsonl");
        }
        Mistakes mistakes = new Mistakes();
        Dataset published = DatasetFile.read(file, "study", mistakes);
        mistakes.throwIfAny();
        assertThat(DatasetDiff.between(published, built(name)).removed()).isEmpty();
        assertThat(DatasetDiff.between(published, built(name)).added()).isEmpty();
        assertThat(built(name).hash()).isEqualTo(published.hash());
    }

    private static Dataset built(String name) {
        return new DatasetBuilder(Ablation.NONE, 7)
                .build(PoliticalSuite.training(name).get(0));
    }
}
