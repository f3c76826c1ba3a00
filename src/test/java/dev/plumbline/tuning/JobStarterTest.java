package dev.plumbline.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import dev.plumbline.testing.FakeTogether;
import dev.plumbline.tuning.together.TogetherTuning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobStarterTest {
    private static final String CREATE = "POST /v1/fine-tunes";
    private static final String UPLOAD = "POST /v1/files/upload";

    @TempDir
    private Path folder;

    private final TuningFixture fixture = new TuningFixture();
    private FakeTogether host;
    private TogetherTuning client;
    private Journal log;
    private OrderClaims claims;

    @BeforeEach
    void start() throws IOException {
        host = new FakeTogether(null);
        client = fixture.client(host);
        log = JobHistory.journal(folder.resolve("jobs.jsonl"), "jobs.jsonl");
        claims = new OrderClaims(folder.resolve("locks"));
    }

    @AfterEach
    void stop() {
        client.close();
        host.close();
    }

    private String start(TuneOrder order, boolean again) {
        return new JobStarter(
                        new TuningSession(client, log, fixture.timing, Duration.ofSeconds(5), fixture.reported::add),
                        claims)
                .start(order, again, quote -> true);
    }

    private List<JournalLine.Event> events() {
        return log.read().stream().map(JournalLine::event).toList();
    }

    @Test
    void theSameOrderIsPaidForOnceUnlessAsked() {
        assertThat(start(TuningFixture.order(null), false)).isEqualTo("ft-1");
        assertThat(start(TuningFixture.order(null), false)).isEqualTo("ft-1");
        assertThat(host.count(CREATE)).isOne();
        assertThat(start(TuningFixture.order(7L), false)).isEqualTo("ft-2");
        assertThat(start(TuningFixture.order(null), true)).isEqualTo("ft-3");
        assertThat(host.count(CREATE)).isEqualTo(3);
        assertThat(host.count(UPLOAD)).as("the examples are the same").isOne();
        assertThat(fixture.reported).contains("price: about $4.00 for 11760 tokens");
        assertThat(events())
                .startsWith(
                        JournalLine.Event.UPLOADING,
                        JournalLine.Event.UPLOADED,
                        JournalLine.Event.CREATING,
                        JournalLine.Event.CREATED);
    }

    @Test
    void aJobThatAKilledProcessHadStartedIsFoundAndNotPaidForAgain() {
        start(TuningFixture.order(null), false);
        String suffix = TuningFixture.order(null).suffix(1);
        // As if it had been killed between the call and the note.
        cutLastLine();
        host.instead(
                "GET /v1/fine-tunes",
                200,
                "{\"data\":[{\"id\":\"ft-1\",\"status\":\"running\",\"suffix\":\"" + suffix + "\"}]}");
        assertThat(start(TuningFixture.order(null), false)).isEqualTo("ft-1");
        assertThat(host.count(CREATE)).isOne();
        host.asUsual("GET /v1/fine-tunes");
        cutLastLine();
        assertThatThrownBy(() -> start(TuningFixture.order(null), false)).hasMessageContaining("does not list it now");
        assertThat(start(TuningFixture.order(null), true))
                .as("the host knows none, and the user orders another")
                .isEqualTo("ft-2");
    }

    private void cutLastLine() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("jobs.jsonl"));
            Files.writeString(
                    folder.resolve("jobs.jsonl"),
                    String.join("\n", lines.subList(0, lines.size() - 1)) + "\n{\"at\":\"2026");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRefusedJobMayBeStartedAgainWithoutAnotherUpload() {
        host.instead(CREATE, 402, "{\"error\":{\"message\":\"Insufficient funds\"}}");
        assertThatThrownBy(() -> start(TuningFixture.order(null), false)).hasMessageContaining("too little money");
        assertThat(events()).endsWith(JournalLine.Event.REFUSED);
        host.asUsual(CREATE);
        assertThat(start(TuningFixture.order(null), false)).isEqualTo("ft-1");
        assertThat(host.count(UPLOAD)).isOne();
    }

    @Test
    void whatIsNotConfirmedIsNotStarted() {
        JobStarter starter = new JobStarter(
                new TuningSession(client, log, fixture.timing, Duration.ofSeconds(5), fixture.reported::add), claims);
        assertThatThrownBy(() -> starter.start(TuningFixture.order(null), false, quote -> false))
                .hasMessage("not confirmed; nothing was started");
        assertThat(host.count(CREATE)).isZero();
    }

    @Test
    void aDataSetTheHostRefusesIsToldAndNotPaidFor() {
        host.instead("GET /v1/files/file-2f3c7c1e", 200, """
            {"id":"file-2f3c7c1e","processing_status":"INVALID_FORMAT","validation_report":{"error":"line 3"}}""");
        assertThatThrownBy(() -> start(TuningFixture.order(null), false))
                .hasMessage("the host refuses the data set: INVALID_FORMAT: line 3");
        assertThat(host.count(CREATE)).isZero();
    }

    @Test
    void whoComesWhileAnotherStartsIsTurnedAway() {
        OrderClaims.Claim claim = claims.claim(TuningFixture.order(null).key());
        assertThatThrownBy(() -> start(TuningFixture.order(null), false)).hasMessageContaining("another process");
        claim.close();
        assertThat(start(TuningFixture.order(null), false)).isEqualTo("ft-1");
    }

    @Test
    void aWatchNotesTheEndOnceAndAFailureKeepsTheHostsWords() throws IOException {
        String job = start(TuningFixture.order(null), false);
        JobWatcher watcher = new JobWatcher(
                new TuningSession(client, log, fixture.timing, Duration.ofSeconds(5), fixture.reported::add));
        assertThat(watcher.watch(job).model()).isEqualTo("ml_abc123");
        watcher.watch(job);
        assertThat(events().stream().filter(e -> e == JournalLine.Event.COMPLETED))
                .hasSize(1);
        assertThat(fixture.reported).contains("ft-1: running, step 2 of 4, about 2 min left");
        host.instead("GET /v1/fine-tunes/ft-1", 200, "{\"id\":\"ft-1\",\"status\":\"user_error\"}");
        assertThatThrownBy(() -> watcher.watch(job))
                .hasMessage("job ft-1 failed, and the host blames the data or the recipe (user_error): started");
        Files.writeString(folder.resolve("jobs.jsonl"), "no json\n{}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(log::read).hasMessageContaining("is not a record of a job (was no json)");
    }
}
