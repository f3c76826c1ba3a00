package dev.plumbline.cli;

import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.SuiteOptions;
import dev.plumbline.exchange.ShardFolders;
import dev.plumbline.exchange.ShardMerge;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.recording.RecordingLines;
import dev.plumbline.recording.ShardFile;
import dev.plumbline.session.OpenedSuite;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Merges the recordings of shards and judges the merged recording as a replay does. */
@Command(
        name = "merge",
        description = {
            "Joins the recordings of all shards of a plan, then runs the suite on them as 'run --mode replay' does.",
            "If a shard or a reply is missing, or one key has two replies, it reports that and writes nothing.",
            "The exit codes are those of 'run'."
        })
final class MergeCommand extends PlumblineCommand {
    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "The folder of the shards, at any depth (default: shards/ in the profile's recording).")
    private @Nullable Path from;

    @Override
    public Integer call() throws IOException {
        Settings given = options.settings(root());
        Settings settings = given.with(Property.MODE, "replay").with(Property.SHARD, "1/1");
        List<OpenedSuite> suites = SuiteOpener.open(settings);
        if (suites.size() != 1) {
            throw new MistakesException(
                    Place.of("--suite"), "the shards of one suite are merged", suites.size() + " suites", "name one");
        }
        join(suites.get(0));
        List<String> arguments = new ArrayList<>(List.of("run", "--root", root().toString()));
        Map<String, String> said = options.given();
        said.put(Property.MODE.key(), "replay");
        said.put(Property.SHARD.key(), "1/1");
        said.forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
        return Main.commandLine().setOut(out()).setErr(err()).execute(arguments.toArray(String[]::new));
    }

    private void join(OpenedSuite suite) throws IOException {
        Path folder = suite.profile().recording();
        String shown = shown(folder);
        ShardMerge merge = new ShardMerge(
                suite.suite(),
                suite.cast(),
                suite.plan(),
                suite.looks(),
                new ShardFile(suite.suite().name(), suite.profile().name(), "", suite.planDigest()));
        ShardFolders parts =
                ShardFolders.in(from == null ? ShardFile.parts(folder) : root().resolve(from), path -> shown(path));
        try (RecordingAppender appender = RecordingAppender.open(folder, shown)) {
            List<RecordingLines.Line> lines = merge.join(new ShardFolders.Folder(folder, shown), parts);
            merge.warnings().forEach(err()::println);
            for (RecordingLines.Line line : lines) {
                appender.append(line.model(), line.reply());
            }
            PrintWriter out = out();
            out.println(shown + ": " + lines.size() + " replies joined");
            out.flush();
        }
    }
}
