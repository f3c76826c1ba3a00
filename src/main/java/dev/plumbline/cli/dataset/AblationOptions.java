package dev.plumbline.cli.dataset;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.study.training.TrainingReader;
import dev.plumbline.study.training.TrainingSet;
import dev.plumbline.tuning.dataset.Ablation;
import dev.plumbline.yaml.DidYouMean;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that leave out or change parts of a training set, to find which part moves a model. */
final class AblationOptions {
    @Option(names = "--only", paramLabel = "KIND", description = "Only these teams: professional or college.")
    private Ablation.@Nullable Kind only;

    @Option(names = "--sport", paramLabel = "SPORT", description = "Only teams of this sport.")
    private @Nullable String sport;

    @Option(names = "--half", description = "Only half of the examples; the seed decides which.")
    private boolean half;

    @Option(names = "--question", paramLabel = "TEXT", description = "Use this question instead of the set's.")
    private @Nullable String question;

    @Option(
            names = "--shuffle-labels-with",
            paramLabel = "FILE",
            description = {
                "Build a control: mix the answers of both sets, then give each set as many as it had.",
                "If you build that set with this one and the same seed, it gets the rest."
            })
    private @Nullable Path shuffleWith;

    /** Returns the validated ablation of this training set. */
    Ablation of(TrainingSet set, Path root, Mistakes mistakes) {
        if (sport != null && !set.sports().contains(sport)) {
            mistakes.add(
                    Place.of("--sport"),
                    "no team of the set plays it",
                    sport,
                    DidYouMean.orList(sport, set.sports(), "sports"));
        }
        if (question != null && question.isBlank()) {
            mistakes.add(Place.of("--question"), "asks nothing", null, "write a question");
        }
        TrainingSet other = shuffleWith == null ? null : TrainingReader.read(root.resolve(shuffleWith), root, mistakes);
        if (other != null && other.name().equals(set.name())) {
            mistakes.add(
                    Place.of("--shuffle-labels-with"), "is the set itself", other.name(), "name another training set");
        }
        return new Ablation(only, sport, half, question, other);
    }
}
