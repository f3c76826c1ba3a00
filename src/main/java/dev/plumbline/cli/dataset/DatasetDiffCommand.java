package dev.plumbline.cli.dataset;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.dataset.DatasetDiff;
import dev.plumbline.tuning.dataset.DatasetFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two chat JSONL files by content. */
@Command(
        name = "diff",
        description = {
            "Compares two chat JSONL files by the content of their examples. It ignores spacing and the order of keys.",
            "Exit code: 0 if they have the same examples, 1 if not. A different order is reported but counts as the same."
        })
final class DatasetDiffCommand extends PlumblineCommand {
    private static final int MOST_SHOWN = 50;

    @Parameters(index = "0", paramLabel = "A", description = "The first .jsonl.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The second .jsonl.")
    private Path second = Path.of("");

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        Dataset one = DatasetFile.read(root().resolve(first), first.toString(), mistakes);
        Dataset other = DatasetFile.read(root().resolve(second), second.toString(), mistakes);
        mistakes.throwIfAny();
        if (one == null || other == null) {
            throw new IllegalStateException("a file that could not be read was not reported");
        }
        DatasetDiff diff = DatasetDiff.between(one, other);
        PrintWriter out = out();
        print("-", diff.removed(), out);
        print("+", diff.added(), out);
        out.printf(
                "removed: %d; added: %d; order of the others: %s%n",
                diff.removed().size(), diff.added().size(), diff.reordered() ? "changed" : "the same");
        out.printf("content sha256: %s%n             -> %s%n", one.hash(), other.hash());
        out.flush();
        return (diff.sameContent() ? ExitCode.OK : ExitCode.DRIFTED).number();
    }

    private static void print(String sign, List<String> examples, PrintWriter out) {
        examples.stream().limit(MOST_SHOWN).forEach(example -> out.println(sign + " " + example));
        if (examples.size() > MOST_SHOWN) {
            out.printf("%s ... and %d more%n", sign, examples.size() - MOST_SHOWN);
        }
    }
}
