package dev.plumbline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.recording.RecordingFiles;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Writes a small synthetic study, imports it and replays the recording. */
public abstract class StudyImportFixture {
    public final Suite suite = Suites.small();
    public final SyntheticStudy study = new SyntheticStudy();

    @TempDir
    Path temp;

    Path from;
    public Path to;
    public StudyImport last;

    Replayed imported(boolean withholdText) throws IOException {
        from = study.write(temp.resolve("study"));
        write(withholdText);
        return Replayed.of(to, suite, SyntheticStudy.CAST);
    }

    void write(boolean withholdText) throws IOException {
        to = temp.resolve("recording");
        last = new StudyImport(suite, SyntheticStudy.CAST, withholdText);
        RecordingFiles.replaceImported(to, "recording", last.read(from, "study"));
    }

    /** The only mistake of an import that has to be refused without a trace. */
    String refusal() throws IOException {
        MistakesException refused = catchThrowableOfType(MistakesException.class, () -> write(false));
        assertThat(refused).isNotNull();
        try (Stream<Path> files = Files.exists(to) ? Files.walk(to).filter(Files::isRegularFile) : Stream.empty()) {
            assertThat(files).isEmpty();
        }
        assertThat(refused.mistakes()).hasSize(1);
        return refused.mistakes().stream().map(Mistake::toString).findFirst().orElseThrow();
    }
}
