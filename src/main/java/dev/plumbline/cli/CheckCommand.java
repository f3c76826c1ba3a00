package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.gateway.Forecast;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.session.OpenedSuite;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteForecast;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.suite.JudgeGoldReader;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Validates suite, profile, baseline, recording and the suite's other files, without calls to models. */
@Command(
        name = "check",
        description = {
            "Validates suite, profile, baseline and recording without a call, and reports all mistakes at once.",
            "If they have no mistakes, it also validates the judge's gold and the training sets of the suite.",
            "Exit code: 0 no mistakes, 2 mistakes, 4 a recording lacks replies."
        })
final class CheckCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--quiet", description = "Print nothing if nothing is wrong.")
    private boolean quiet;

    @Override
    public Integer call() {
        Settings settings = options.settings(root());
        Mistakes mistakes = new Mistakes();
        List<OpenedSuite> suites = opened(settings, mistakes);
        if (settings.isLive()) {
            suites.forEach(suite -> keys(suite, settings, mistakes));
        }
        gold(settings, mistakes);
        mistakes.throwIfAny();
        ExitCode code = ExitCode.OK;
        for (OpenedSuite opened : suites) {
            if (!quiet) {
                print(opened, settings.isLive(), out());
            }
            if (!settings.isLive() && isPartlyRecorded(opened)) {
                code = ExitCode.INFRASTRUCTURE;
            }
        }
        return code.number();
    }

    /** Returns whether a replay would fail because replies are missing. A suite without any recording is not checked. */
    private static boolean isPartlyRecorded(OpenedSuite opened) {
        return opened.recording().size() > 0 && SuiteForecast.ofReplay(opened).missing() > 0;
    }

    private static List<OpenedSuite> opened(Settings settings, Mistakes mistakes) {
        try {
            return SuiteOpener.open(settings).stream()
                    .map(suite -> settings.isLive() ? suite : suite.replayed())
                    .toList();
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
            return List.of();
        }
    }

    /** Rejects environment variables that a live run would refuse to read. Their values may be missing here. */
    private static void keys(OpenedSuite suite, Settings settings, Mistakes mistakes) {
        KeyVariables variables = settings.keyVariables(name -> null);
        suite.cast().models().stream()
                .flatMap(model -> suite.profile().providerOf(model.name()).stream())
                .distinct()
                .forEach(provider -> variables.allows(
                        provider,
                        SuiteOpener.shown(settings.root(), suite.profile().file()),
                        mistakes));
    }

    /** Checks the gold labels of the judge, which are not read when a suite is opened. */
    private void gold(Settings settings, Mistakes mistakes) {
        try {
            for (SuiteOpener.Unrecorded suite : SuiteOpener.openUnrecorded(settings)) {
                JudgeGoldReader.ofSuite(suite.suite(), root(), mistakes);
            }
        } catch (MistakesException e) {
            // The gold labels cannot be checked against a suite with mistakes, which have been reported already.
            mistakes.throwIfAny();
        }
    }

    private static void print(OpenedSuite opened, boolean live, PrintWriter out) {
        EvalPlan plan = opened.plan();
        boolean open = !plan.open().isEmpty();
        int prefills = plan.cells().size() + plan.open().size();
        List<String> parts = new ArrayList<>();
        if (!plan.ratings().isEmpty() || plan.answers().isEmpty()) {
            parts.add(counted(opened.suite().questions().size(), "question"));
            parts.add(counted(plan.ratings().size(), "rating")
                    + (plan.extras().isEmpty() ? "" : " and " + plan.extras().size() + " more as extras"));
        }
        if (prefills > 0) {
            parts.add((open ? "at most " : "")
                    + counted(prefills, "prefill cell") + " of "
                    + counted(plan.samples(), "sample"));
        }
        if (!plan.answers().isEmpty()) {
            parts.add(counted(plan.answers().size(), "open cell") + " of " + plan.answerSamples()
                    + (plan.answerSamples() == 1 ? " reply" : " replies"));
        }
        out.printf(
                "%s on %s: %s; %s%s planned%n",
                opened.suite().name(),
                opened.profile().name(),
                String.join(", ", parts),
                open || !plan.looked().isEmpty() ? "at most " : "",
                counted(plan.most(), "call"));
        out.printf(
                "recording %s: %d replies%s; baseline: %d entries%n",
                opened.recording().shownAs(),
                opened.recording().size(),
                opened.recording().withholdsTexts() ? " (explanations withheld)" : "",
                opened.baseline().accepted().size());
        opened.recording().warnings().forEach(out::println);
        lacking(live ? SuiteForecast.of(opened) : SuiteForecast.ofReplay(opened))
                .ifPresent(out::println);
        if (!live
                && opened.recording().size() == 0
                && opened.profile().repeats()
                && !plan.ratings().isEmpty()) {
            out.println(
                    "a live run also repeats ratings by token probabilities to measure host noise; 'check --mode live' counts"
                            + " all its calls");
        }
        opened.staleAcceptances(LocalDate.now(Clock.systemUTC())).forEach(out::println);
        out.flush();
    }

    private static String counted(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private static Optional<String> lacking(Forecast forecast) {
        String kinds = forecast.lines().stream()
                .filter(line -> line.missing() > 0)
                .map(line -> line.missing() + " " + line.kind().name().toLowerCase(Locale.ROOT)
                        + (line.missing() == 1 ? "" : "s") + " of " + line.model())
                .collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of("no reply yet to " + forecast.missing() + " of " + forecast.planned() + " planned calls: "
                        + kinds + "; a replay lacks them, a live run makes them");
    }
}
