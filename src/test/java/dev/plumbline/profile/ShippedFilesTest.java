package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteCatalog;
import dev.plumbline.suite.SuiteReader;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFilesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void everyShippedSuiteAndProfileReadsWithoutMistake() {
        Mistakes mistakes = new Mistakes();
        for (String file : ShippedFiles.yaml()) {
            Path path = ROOT.resolve(file);
            if (path.getParent().endsWith("models")) {
                Suite suite = SuiteReader.read(path.resolve("../../suite.yaml").normalize(), ROOT, mistakes);
                assertThat(mistakes.all()).isEmpty();
                ProfileReader.read(path, suite, ROOT, mistakes);
            }
        }
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void thePublishedProfileAsksForTheStudysCells() {
        Suite suite = political();
        Profile published = profile(suite, "published");
        assertThat(cells(published, published.elaboration(), "radical")).isEqualTo(17);
        assertThat(cells(published, published.elaboration(), "modal")).isEqualTo(9);
        int ratings = suite.questions().size() * (1 + published.candidates().size());
        int samples = 26 * published.elaboration().samples();
        assertThat(ratings + samples + samples).isEqualTo(2627);
        assertThat(published.rating().topLogprobs()).isEqualTo(5);
        assertThat(published.rating().prompt()).isEqualTo(suite.rating().prompt());
        assertThat(published.recording()).isEqualTo(ROOT.resolve("fixtures/political/published"));
    }

    @Test
    void thePoliticalSuiteHasNineQuestionsAndThirteenPrefills() {
        Suite suite = political();
        assertThat(suite.questions()).hasSize(9);
        assertThat(suite.question("ice").polarity()).isEqualTo(-1);
        assertThat(suite.question("abortion").polarity()).isEqualTo(1);
        assertThat(suite.elaboration().prefills())
                .hasSize(13)
                .filteredOn(p -> p.set().equals("radical"))
                .hasSize(10);
        assertThat(suite.gate().deltaW1()).isEqualTo(0.5);
    }

    @Test
    void theDocumentedProfileReads(@TempDir Path folder) throws IOException {
        String text = Files.readString(ROOT.resolve("docs/profile-file.md"));
        String example = text.substring(text.indexOf("```yaml") + 7, text.lastIndexOf("```"));
        Mistakes mistakes = new Mistakes();
        Path file = Malformed.write(folder, "mine.yaml", example);
        assertThat(ProfileReader.read(file, political(), ROOT, mistakes).candidates())
                .containsExactly("coastal");
        assertThat(mistakes.all()).isEmpty();
    }

    private static long cells(Profile profile, ElaborationSettings settings, String set) {
        return settings.prefills().stream()
                .filter(p -> p.set().equals(set))
                .map(p -> p.models().select(profile.base(), profile.candidates()))
                .mapToLong(List::size)
                .sum();
    }

    private static Suite political() {
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(SuiteCatalog.locate(ROOT, "political", mistakes), ROOT, mistakes);
        mistakes.throwIfAny();
        return suite;
    }

    private static Profile profile(Suite suite, String name) {
        Mistakes mistakes = new Mistakes();
        Profile profile = ProfileReader.read(ProfileCatalog.locate(ROOT, suite, name, mistakes), suite, ROOT, mistakes);
        mistakes.throwIfAny();
        return profile;
    }
}
