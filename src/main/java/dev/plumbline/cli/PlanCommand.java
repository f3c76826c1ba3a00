package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.gateway.Forecast;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.probe.PlanReport;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.RecordedRatings;
import dev.plumbline.session.OpenedSuite;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteForecast;
import dev.plumbline.session.SuiteOpener;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports the cost of a run before the user pays for it. */
@Command(
        name = "plan",
        description = {
            "Reports calls, tokens, price and minutes of a live run, and which shifts its samples can find. It makes no call and needs no key.",
            "Exit code 2 if the plan exceeds --max-calls or --max-cost."
        })
final class PlanCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "The number of calls a minute (default: the providers' requests-per-minute).")
    private @Nullable Integer rate;

    @Override
    public Integer call() {
        if (rate != null && rate < 1) {
            throw new MistakesException(
                    Place.of("--rate"), "must be at least 1", String.valueOf(rate), "write calls a minute");
        }
        Settings settings = options.settings(root());
        PrintWriter out = out();
        List<Forecast> forecasts = new ArrayList<>();
        for (OpenedSuite opened : SuiteOpener.open(settings)) {
            Forecast forecast = SuiteForecast.of(opened);
            forecasts.add(forecast);
            EvalPlan plan = EvalPlan.of(opened.suite(), opened.cast());
            new PlanReport(
                            opened.suite(),
                            opened.profile(),
                            plan,
                            forecast,
                            new RecordedRatings(opened.suite(), opened.cast(), opened.recording()::find).ofBase(),
                            rate)
                    .lines()
                    .forEach(out::println);
        }
        out.flush();
        Mistakes mistakes = new Mistakes();
        SuiteForecast.refuseOverBudget(settings, settings.budget(), forecasts, mistakes);
        mistakes.throwIfAny();
        return ExitCode.OK.number();
    }
}
