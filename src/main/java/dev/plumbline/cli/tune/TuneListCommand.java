package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.VersionLine;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.suite.Suite;
import dev.plumbline.tuning.JobHistory;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the jobs of a suite from its log; asks no host. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "Lists the jobs and running deployments of a suite by its jobs.jsonl; asks no host.")
final class TuneListCommand implements Callable<Integer> {
    @Mixin
    private TuneInvocation tune = new TuneInvocation();

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        Suite suite = TuneContext.suite(tune.root(), tune.options(), mistakes);
        if (suite == null) {
            throw new MistakesException(mistakes.all());
        }
        JobHistory history = JobHistory.of(TuneContext.log(tune.root(), suite));
        Consumer<String> print = tune.printer();
        if (history.attempts().isEmpty()) {
            print.accept("no jobs yet");
        }
        for (JobHistory.Attempt attempt : history.attempts()) {
            print.accept(String.join(
                    "  ",
                    attempt.factOr("job", "(no job)"),
                    attempt.last().name().toLowerCase(Locale.ROOT),
                    attempt.factOr("dataset", ""),
                    attempt.factOr("recipe", ""),
                    "seed " + attempt.factOr("seed", "of the host")));
        }
        history.leftovers().forEach(l -> print.accept("may still cost money: " + l.name() + "; tune stop-all ends it"));
        return ExitCode.OK.number();
    }
}
