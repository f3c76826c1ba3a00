package dev.plumbline.session;

import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.report.LaunchLock;
import dev.plumbline.report.LaunchOutputs;
import dev.plumbline.report.OutputFolder;
import dev.plumbline.report.allure.AllureFiles;
import dev.plumbline.report.allure.AllureHistory;
import dev.plumbline.report.json.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders that all sessions of a launch write to, locked from before anything is deleted until all files are written. */
final class LaunchFolder implements AutoCloseable {
    private final Path output;
    private final Path allureResults;
    private final LaunchLock lock;
    private final AskedTrials asked;
    private final Map<Path, Settings> taken = new LinkedHashMap<>();
    private final Set<Path> written = new LinkedHashSet<>();
    private boolean prepared;

    private LaunchFolder(Path output, Path allureResults, LaunchLock lock, AskedTrials asked) {
        this.output = output;
        this.allureResults = allureResults;
        this.lock = lock;
        this.asked = asked;
    }

    /**
     * Locks the folders; fails if another launch writes to them. A fork waits for the other forks of its build.
     *
     * @param output the folder that holds one output folder for each suite
     * @param build the build whose fork runs this launch, or null outside of such forks
     */
    static LaunchFolder take(Path output, Path allureResults, @Nullable String build) throws IOException {
        LaunchLock lock = build == null ? LaunchLock.take(allureResults) : LaunchLock.await(allureResults);
        try {
            AskedTrials asked = AskedTrials.read(allureResults, build);
            LaunchFolder folder = new LaunchFolder(output, allureResults, lock, asked);
            if (asked.isContinued()) {
                folder.prepared = true;
                folder.written.addAll(LaunchOutputs.read(allureResults));
            } else {
                LaunchOutputs.forget(allureResults);
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Returns the folder of Allure's raw results. */
    Path allureResults() {
        return allureResults;
    }

    /** Returns the trials that the launches of this build asked for. */
    AskedTrials asked() {
        return asked;
    }

    /** Returns the output folder of a suite. */
    Path of(OpenedSuite suite) {
        return output.resolve(suite.shard().outputs(suite.suite().name()));
    }

    /**
     * Prepares the folders of a session after its suites are opened and before the first call.
     *
     * @throws MistakesException if a session with other settings writes to the same folder
     */
    void prepare(Settings settings, List<OpenedSuite> suites) throws IOException {
        for (OpenedSuite suite : suites) {
            Settings other = taken.putIfAbsent(of(suite), settings);
            if (other != null) {
                throw new MistakesException(
                        Place.of("@EvalSuite"),
                        "two test classes evaluate suite '" + suite.suite().name() + "' with different settings, and"
                                + " would share their outputs",
                        other.difference(settings),
                        "give both the same settings, or run them in two builds");
            }
        }
        if (!prepared) {
            AllureFiles.clear(allureResults);
            prepared = true;
        }
        for (OpenedSuite suite : suites) {
            new OutputFolder(of(suite)).prepare();
        }
    }

    /** Records that a suite's files are written. */
    void written(OpenedSuite suite) {
        written.add(of(suite));
    }

    /**
     * Writes the files that Allure shows in addition to its tests.
     *
     * @param modes the modes of the sessions, as text
     */
    void finish(List<Results> all, String modes, boolean history) throws IOException {
        AllureFiles.write(allureResults, all, modes);
        LaunchOutputs.write(allureResults, List.copyOf(written));
        asked.write();
        if (history) {
            AllureHistory.ask(allureResults);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
