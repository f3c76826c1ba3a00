package dev.plumbline.cli.tune;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Profile;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.tuning.EvaluationProfile;
import dev.plumbline.tuning.JobHistory;
import dev.plumbline.tuning.TemporaryDeployment;
import dev.plumbline.tuning.TuneJob;
import dev.plumbline.tuning.TuningClock;
import dev.plumbline.tuning.TuningException;
import dev.plumbline.tuning.together.TogetherUrls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Deploys a new fine-tune, runs the suite against it and stops the deployment, even if the run fails. */
final class TuneEvaluation {
    private final TuneContext context;
    private final Consumer<String> print;
    private final int readyMinutes;
    private final CommandLine commands;

    TuneEvaluation(TuneContext context, Consumer<String> print, int readyMinutes, CommandLine commands) {
        this.context = context;
        this.print = print;
        this.readyMinutes = readyMinutes;
        this.commands = commands;
    }

    /** Rejects an evaluation that could not run later, before the user pays for the fine-tune. */
    static void check(TuneContext context, Mistakes mistakes) {
        Profile profile = context.profile();
        Stream.of(profile.base(), profile.judge() == null ? profile.base() : profile.judge())
                .distinct()
                .filter(name -> profile.providerOf(name).isEmpty())
                .forEach(name -> mistakes.add(
                        Place.of(SuiteOpener.shown(context.root(), profile.file())),
                        "model '" + name + "' has no provider, so nothing can be evaluated against it",
                        null,
                        "give it one, or leave --evaluate out"));
    }

    int run(TuneJob job, CommandLine command) throws IOException {
        JobHistory.Attempt attempt = JobHistory.of(context.log())
                .job(job.id())
                .orElseThrow(() -> new TuningException(context.log().shownAs() + " knows no job " + job.id()));
        String model = job.model();
        if (model == null) {
            throw new TuningException("the host names no model of job " + job.id() + " that could be deployed");
        }
        refuseWhileServed(attempt);
        String candidate = attempt.candidate();
        String name = candidate + "-" + Long.toString(TuningClock.system().now().getEpochSecond(), Character.MAX_RADIX);
        TemporaryDeployment serving = new TemporaryDeployment(context.session(print), attempt, name);
        Thread atExit = new Thread(serving::close, "plumbline-stop");
        Runtime.getRuntime().addShutdownHook(atExit);
        try (serving) {
            String serves = serving.open(model, Duration.ofMinutes(readyMinutes));
            Path profile = context.suite().folder().resolve("models").resolve(candidate + ".yaml");
            Files.createDirectories(profile.resolveSibling(""));
            OutputFile.write(
                    profile,
                    EvaluationProfile.text(
                            context.profile(),
                            context.provider(),
                            TogetherUrls.of(context.provider().baseUrl()).inference(),
                            candidate,
                            serves,
                            attempt));
            print.accept("profile: " + SuiteOpener.shown(context.root(), profile));
            return suite(candidate, command);
        } finally {
            forget(atExit);
        }
    }

    /** Rejects an evaluation while a deployment of an earlier evaluation may still run and cost money. */
    private void refuseWhileServed(JobHistory.Attempt attempt) {
        for (JobHistory.Leftover leftover : JobHistory.of(context.log()).leftovers()) {
            JobHistory.Attempt served = leftover.attempt();
            if (served.key().equals(attempt.key()) && served.number() == attempt.number()) {
                throw new TuningException("the deployment " + leftover.name()
                        + " of this job may still run and cost money; end it with 'tune stop-all' first");
            }
        }
    }

    private int suite(String profile, CommandLine command) {
        return commands.setOut(command.getOut())
                .setErr(command.getErr())
                .execute(
                        "run",
                        "--suite",
                        context.suite().folder().toString(),
                        "--models",
                        profile,
                        "--mode",
                        "live",
                        "--baseline",
                        "none",
                        "--root",
                        context.root().toString());
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is exiting and has started the hook already.
            return;
        }
    }
}
