package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.BatchCalls;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.recording.Recording;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.session.OpenedSuite;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The political suite put to models that nobody calls, with a recording of its own to begin with. */
record BatchFixture(LiveProfile profile, Settings settings) {
    static BatchFixture in(Path folder, String dialect) throws IOException {
        LiveProfile profile = LiveProfile.write(folder, dialect, URI.create("http://127.0.0.1:1/v1"), "", 1);
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(
                Path.of("").toAbsolutePath(),
                Map.of("models", profile.file().toString(), "baseline", "none", "allow-outside", "true")::get,
                name -> null,
                mistakes);
        assertThat(mistakes.all()).isEmpty();
        return new BatchFixture(profile, settings);
    }

    BatchPlan work() {
        OpenedSuite opened = SuiteOpener.open(settings).get(0);
        return new BatchPlan(
                opened.suite(), opened.profile(), opened.cast(), opened.plan(), opened.recording(), opened.looks());
    }

    /** Exports and gives back the lines of all files, by file. */
    Map<String, List<String>> export(Set<String> underWay, Map<String, BatchFormat> limits) throws IOException {
        Path folder = profile.recording().resolve("batch/requests");
        BatchPlan work = work();
        try (RecordingAppender appender = RecordingAppender.open(profile.recording(), "recording")) {
            new BatchExport(
                            work,
                            new BatchCalls(work.profile(), appender, settings.keyVariables(name -> null)),
                            underWay,
                            limits)
                    .write(folder, Set.of());
        }
        Map<String, List<String>> lines = new java.util.TreeMap<>();
        for (Path file : RequestFiles.in(folder)) {
            lines.put(file.getFileName().toString(), Files.readAllLines(file));
        }
        return lines;
    }

    /** The custom ids of one model's exported calls, in their order. */
    List<String> ids(String model) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : export(Set.of(), Map.of()).entrySet()) {
            if (RequestFile.model(file.getKey()).equals(model)) {
                for (String line : file.getValue()) {
                    ids.add(BatchJson.read(line).path("custom_id").asText());
                }
            }
        }
        return ids;
    }

    ImportCount take(List<String> lines) throws IOException {
        Path file = Files.write(profile.file().resolveSibling("results.jsonl"), lines);
        BatchPlan work = work();
        Set<String> exported = PendingCalls.exported(profile.recording().resolve("batch/requests"));
        try (RecordingAppender appender = RecordingAppender.open(profile.recording(), "recording");
                ResultFiles results = ResultFiles.of(List.of(file), path -> "results.jsonl")) {
            return new BatchImport(
                            work,
                            new BatchCalls(work.profile(), appender, settings.keyVariables(name -> null)),
                            results,
                            exported)
                    .run();
        }
    }

    Recording recording() {
        Mistakes mistakes = new Mistakes();
        Recording recording = Recording.read(profile.recording(), "recording", mistakes);
        assertThat(mistakes.all()).isEmpty();
        return recording;
    }
}
