package dev.plumbline.cli.batch;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.exchange.BatchImport;
import dev.plumbline.exchange.ImportCount;
import dev.plumbline.exchange.ResultFiles;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds the results of a batch engine to the recording. */
@Command(
        name = "import",
        description = {
            "Records the replies in result files, in any order and format, and reports which exported calls are still missing.",
            "Exit code: 0 if the plan has all its replies, 4 if calls are missing or not exported yet."
        })
final class BatchImportCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Result files, or folders of .json and .jsonl files (default: the files of 'batch fetch').")
    private List<Path> given = new ArrayList<>();

    @Option(names = "--list", description = "List every missing call.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        try (BatchContext context = BatchContext.open(root(), options.settings(root()))) {
            List<Path> files = files(context);
            BatchImport replies;
            ImportCount imported;
            try (ResultFiles results = ResultFiles.of(files, context::shown)) {
                replies = new BatchImport(context.work(), context.calls(), results, context.exported());
                imported = replies.run();
            }
            List<String> open = context.fetched().close(Set.copyOf(files), replies::isRecorded);
            PrintWriter out = out();
            imported.reported(list).forEach(out::println);
            open.forEach(out::println);
            out.flush();
            return (imported.isWhole() ? ExitCode.OK : ExitCode.INFRASTRUCTURE).number();
        }
    }

    private List<Path> files(BatchContext context) throws IOException {
        List<Path> files = new ArrayList<>();
        if (given.isEmpty() && !Files.exists(context.results())) {
            return files;
        }
        for (Path path : given.isEmpty() ? List.of(context.results()) : given) {
            Path file = root().resolve(path);
            if (Files.isRegularFile(file)) {
                files.add(file);
            } else if (Files.isDirectory(file)) {
                try (Stream<Path> inside = Files.walk(file)) {
                    inside.filter(f -> f.getFileName().toString().matches("[^.].*\\.jsonl?"))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                throw new MistakesException(
                        Place.of(context.shown(file)),
                        "there is no such file",
                        path.toString(),
                        "name a file of results");
            }
        }
        return files;
    }
}
