package dev.plumbline.session;

import dev.plumbline.recording.ShardFile;
import dev.plumbline.report.json.Results;
import dev.plumbline.run.Ledger;
import dev.plumbline.run.Shard;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.text.StartCommand;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The note on the results of a run that covers only a part of the plan, such as a shard. */
final class ShardNote {
    /** The note on a run that asks for no explanations although the suite has given answers. */
    static final String RATINGS_ALONE =
            "Only ratings: the profile draws no samples or names no judge, so no given answer was explained.";

    private ShardNote() {}

    /** Returns the note on the results of one shard. */
    static String of(Shard shard) {
        return "Shard " + shard
                + ": a part of the plan. The rest of the plan is not shown, tests are corrected for"
                + " the number of tests in this part, and there is no suite verdict.";
    }

    /** Returns the note on results of a run with {@code --questions}. */
    static String of(Suite part) {
        return "Part of the suite, as --questions asked: "
                + Stream.concat(
                                Stream.concat(part.questions().stream(), part.controls().stream())
                                        .map(Question::id),
                                part.open().questions().stream().map(OpenQuestion::id))
                        .collect(Collectors.joining(", "))
                + ". Other questions were not asked, claims were not checked, and tests are corrected for the number of"
                + " tests in this part.";
    }

    /** Returns the last lines of the console output of a run of one shard. */
    static List<String> news(Shard shard, Results results, Settings settings) {
        Ledger.Account total = results.ledger().total();
        return List.of("shard " + shard + " of " + results.suite().name() + ": " + total.planned() + " planned, "
                + total.measured() + " measured, " + total.unscored() + " unscored, " + total.failed()
                + " failed; this shard gives no verdicts, "
                + (settings.value(Property.MODE).equals("live")
                        ? "all " + shard.of() + " together make them: " + StartCommand.with("merge")
                        : "a replay of the whole plan makes them: " + StartCommand.with("run"))
                + " --suite " + results.suite().name() + " --models " + settings.value(Property.MODELS));
    }

    /** Writes the digest of the whole plan next to the replies of the shard. */
    static void write(OpenedSuite opened) {
        new ShardFile(
                        opened.suite().name(),
                        opened.profile().name(),
                        opened.shard().toString(),
                        opened.planDigest())
                .write(opened.replies());
    }
}
