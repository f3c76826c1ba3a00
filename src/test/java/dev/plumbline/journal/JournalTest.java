package dev.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.mistake.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final String JOB =
            "{\"at\":\"2026-11-01T10:00:00Z\",\"event\":\"created\",\"key\":\"k\",\"attempt\":1,\"job\":\"ft-1\"}\n";
    private static final String BATCH =
            "{\"at\":\"2026-11-01T10:00:00Z\",\"event\":\"fetched\",\"file\":\"base.jsonl\",\"results\":\"a b\"}\n";

    @TempDir
    private Path folder;

    private Path file;
    private Journal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("jobs.jsonl");
        journal = new Journal(file, "jobs.jsonl", line -> !line.facts().containsKey("evil"));
    }

    @Test
    void linesOfEarlierVersionsAreRead() throws IOException {
        Files.writeString(file, JOB + BATCH);
        assertThat(journal.read()).hasSize(2);
        assertThat(journal.read().get(0).fact("attempt")).isEqualTo("1");
        assertThat(journal.read().get(1).event()).isEqualTo(JournalLine.Event.FETCHED);
    }

    @Test
    void aTornLastLineIsIgnoredAndReplaced() throws IOException {
        Files.writeString(file, JOB + "{\"at\":\"2026-");
        assertThat(journal.read()).hasSize(1);
        JournalLine next = new JournalLine(Instant.EPOCH, JournalLine.Event.COMPLETED, Map.of("key", "k"));
        journal.append(next);
        assertThat(journal.read()).hasSize(2).endsWith(next);
        assertThat(file).content().startsWith(JOB).doesNotContain("2026-{").endsWith("\n");
    }

    @Test
    void anotherLineThatIsNotSoundIsAMistakeWithItsPlace() throws IOException {
        for (String line : new String[] {
            "no json",
            "{}",
            JOB.strip().replace("ft-1", "ft\\u202e"),
            JOB.strip().replace("job", "evil"),
            JOB.strip().replace("\"k\"", "null"),
            JOB.strip().replace("created", "invented")
        }) {
            Files.writeString(file, JOB + line + "\n");
            assertThatThrownBy(journal::read)
                    .isInstanceOf(MistakesException.class)
                    .hasMessageStartingWith("jobs.jsonl:2: the line is not a record of a job");
        }
    }
}
