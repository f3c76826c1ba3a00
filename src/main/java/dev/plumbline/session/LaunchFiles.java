package dev.plumbline.session;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.report.AllureFiles;
import dev.plumbline.report.AllureHistory;
import dev.plumbline.report.HistoryFile;
import dev.plumbline.report.LaunchOutputs;
import dev.plumbline.report.OutputFiles;
import dev.plumbline.report.OutputFolder;
import dev.plumbline.report.Results;
import dev.plumbline.report.ResultsJson;
import dev.plumbline.report.RunRecord;
import dev.plumbline.report.StoppedRun;
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a launch leaves on disk: each suite's outputs, a line of its history where that is asked for, and what Allure is told. */
final class LaunchFiles {
    private final Settings settings;
    private final Path output;
    private final Path allureResults;
    private final List<Path> written = new ArrayList<>();

    /**
     * The files of one launch.
     *
     * @param output where each suite gets a folder
     * @param allureResults Allure's raw results
     */
    LaunchFiles(Settings settings, Path output, Path allureResults) {
        this.settings = settings;
        this.output = output;
        this.allureResults = allureResults;
    }

    /**
     * Makes room for them, when all is opened and before anything is asked.
     *
     * @throws dev.plumbline.mistake.MistakesException where a history could not be added to
     */
    void prepare(List<OpenedSuite> suites) throws IOException {
        if (settings.recordsHistory()) {
            Mistakes mistakes = new Mistakes();
            suites.forEach(opened -> history(opened.suite()).check(mistakes));
            mistakes.throwIfAny();
        }
        RunCheck.refuseLinks(
                settings,
                Stream.concat(Stream.of(allureResults), suites.stream().map(this::folder))
                        .toList());
        AllureFiles.clear(allureResults);
        for (OpenedSuite opened : suites) {
            new OutputFolder(folder(opened)).prepare();
        }
    }

    private Path folder(OpenedSuite of) {
        return output.resolve(of.shard().outputs(of.suite().name()));
    }

    private HistoryFile history(Suite suite) {
        return new HistoryFile(suite.folder(), SuiteOpener.shown(settings.root(), suite.folder()));
    }

    /** Writes what was found about one suite. */
    void write(OpenedSuite of, ResultsJson content, RunRecord record, Instant started, List<String> news)
            throws IOException {
        OutputFolder outputs = new OutputFolder(folder(of));
        OutputFiles.write(outputs.unfinished(), content, record, news);
        if (settings.recordsHistory()) {
            history(of.suite()).record(content.results(), settings.value(Property.MODE), started, outputs.unfinished());
        }
        outputs.publish(of.profile().name());
        written.add(folder(of));
    }

    /** Writes what there is of a suite whose run was stopped; returns its folder. */
    Path writeStopped(OpenedSuite of, StoppedRun stopped, RunRecord record) throws IOException {
        OutputFolder outputs = new OutputFolder(folder(of));
        stopped.write(outputs.unfinished(), record);
        outputs.publishStopped();
        return folder(of);
    }

    /** Tells Allure what there is beside its tests. */
    void finish(List<Results> all) throws IOException {
        AllureFiles.write(allureResults, all, settings.value(Property.MODE));
        LaunchOutputs.write(allureResults, written);
        if (settings.recordsHistory()) {
            AllureHistory.ask(allureResults);
        }
    }
}
