package dev.plumbline.cli.tune;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.tuning.Adoption;
import dev.plumbline.tuning.Checkpoint;
import dev.plumbline.tuning.JobHistory;
import dev.plumbline.tuning.TuneJob;
import dev.plumbline.tuning.TuningException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds the model of a finished job to a profile as a candidate. */
@Command(
        name = "adopt",
        description = {
            "Makes a finished job and its checkpoints at the host candidates of a profile.",
            "Adds one line for each, with job, data set, recipe, seed, group and step, and changes nothing else in the file. Run it again to add"
                    + " what is missing."
        })
final class TuneAdoptCommand extends PlumblineCommand {
    @Mixin
    private TuneOptions options = new TuneOptions();

    @Parameters(paramLabel = "JOB", description = "The id of the job at the host.")
    private String id = "";

    @Option(
            names = "--into",
            paramLabel = "PROFILE",
            description =
                    "The profile to change, or the name of a new one with base and judge of --models (default: that of --models).")
    private @Nullable String into;

    @Option(names = "--no-checkpoints", description = "Omit the checkpoints.")
    private boolean finishedOnly;

    @Override
    public Integer call() throws Exception {
        return TuneContext.run(root(), options, out(), err(), this::adopt);
    }

    private ExitCode adopt(TuneContext context, Consumer<String> print) throws IOException {
        Mistakes mistakes = new Mistakes();
        AdoptingProfile target = AdoptingProfile.of(context, into == null ? options.models : into, mistakes);
        JobHistory.Attempt attempt = JobHistory.of(context.log()).job(id).orElse(null);
        if (attempt == null) {
            mistakes.add(
                    Place.of(context.log().shownAs()), "has no such job", id, "'tune list' lists the jobs there are");
        }
        mistakes.throwIfAny();
        if (attempt == null || target == null) {
            throw new MistakesException(mistakes.all());
        }
        TuneJob job = context.host().job(id);
        if (job.phase() != TuneJob.Phase.COMPLETED) {
            throw new TuningException("job " + id + " is not finished (" + job.status() + "); wait with 'tune watch'");
        }
        context.watcher(print).noteEnd(job);
        List<Checkpoint> checkpoints = finishedOnly ? List.of() : context.host().checkpoints(id);
        target.adopt(Adoption.of(job, attempt, checkpoints), print);
        return ExitCode.OK;
    }
}
