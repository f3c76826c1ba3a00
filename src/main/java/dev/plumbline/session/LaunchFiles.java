package dev.plumbline.session;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.report.CiRun;
import dev.plumbline.report.HistoryFile;
import dev.plumbline.report.OutputFiles;
import dev.plumbline.report.OutputFolder;
import dev.plumbline.report.StoppedRun;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.results.RunFile;
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Writes the files of a session: each suite's outputs and, on request, a line of the suite's history. */
final class LaunchFiles {
    private final Settings settings;
    private final LaunchFolder folder;
    private final CiRun ci;

    /** Creates a writer for one session in the folders of its launch. */
    LaunchFiles(Settings settings, LaunchFolder folder, CiRun ci) {
        this.settings = settings;
        this.ci = ci;
        this.folder = folder;
    }

    /**
     * Prepares the output folders after all suites are opened and before the first call.
     *
     * @throws dev.plumbline.mistake.MistakesException if a history file cannot be appended to
     */
    void prepare(List<OpenedSuite> suites) throws IOException {
        if (settings.recordsHistory()) {
            Mistakes mistakes = new Mistakes();
            suites.forEach(opened -> history(opened.suite()).check(mistakes));
            mistakes.throwIfAny();
        }
        RunCheck.refuseLinks(
                settings,
                Stream.concat(Stream.of(folder.allureResults()), suites.stream().map(folder::of))
                        .toList());
        folder.prepare(settings, suites);
    }

    private HistoryFile history(Suite suite) {
        return new HistoryFile(suite.folder(), SuiteOpener.shown(settings.root(), suite.folder()));
    }

    /** Writes the outputs of one suite. */
    void write(OpenedSuite of, ResultsJson content, RunFile record, Instant started, List<String> news)
            throws IOException {
        OutputFolder outputs = new OutputFolder(folder.of(of));
        OutputFiles.write(outputs.unfinished(), content, record, news);
        if (settings.recordsHistory()) {
            history(of.suite()).record(content, settings.value(Property.MODE), started, ci, outputs.unfinished());
        }
        outputs.publish(of.profile().name());
        folder.written(of);
    }

    /** Writes the results so far of a suite whose run was stopped; returns the suite's output folder. */
    Path writeStopped(OpenedSuite of, StoppedRun stopped, RunFile record) throws IOException {
        OutputFolder outputs = new OutputFolder(folder.of(of));
        stopped.write(outputs.unfinished(), record);
        outputs.publishStopped();
        return folder.of(of);
    }
}
