package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a run asks beyond the plain suite, each a rating of its own.
 *
 * @param controls whether the suite's control questions are asked
 * @param variants whether the suite's questions are also asked in its other wordings
 * @param repeats how often each rating is asked once more, to learn how much a model differs from itself
 */
public record Extras(boolean controls, boolean variants, int repeats) {
    /** With the rating itself four readings, six pairs (statistics.md 4.1 asks for three or more). */
    private static final int REPEATS = 3;

    public Extras {
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats must be at least 0 (was " + repeats + ")");
        }
    }

    /** The plain suite. */
    public static Extras none() {
        return new Extras(false, false, 0);
    }

    /** Those that a profile names. */
    public static Extras named(Collection<String> names) {
        return new Extras(
                names.contains("controls"), names.contains("variants"), names.contains("repeats") ? REPEATS : 0);
    }

    /** The ratings they add. A counted rating is not repeated: what chance does to it is known without. */
    Stream<RatingTrial> trials(Suite suite, Cast cast) {
        Stream<RatingTrial> asked =
                controls ? suite.controls().stream().flatMap(control -> all(control, cast)) : Stream.empty();
        Stream<RatingTrial> worded = variants
                ? suite.variants().stream()
                        .flatMap(variant -> suite.questions().stream()
                                .flatMap(question -> all(question, cast))
                                .map(plain -> new RatingTrial(plain.question(), plain.model(), variant, 0)))
                : Stream.empty();
        Stream<RatingTrial> repeated = suite.questions().stream()
                .flatMap(question -> all(question, cast))
                .filter(plain -> !cast.sampled().contains(plain.model()))
                .flatMap(plain -> repeats(plain.question(), plain.model()));
        return Stream.of(asked, worded, repeated).flatMap(trials -> trials);
    }

    /** The repeats of one rating, without the rating itself. */
    public Stream<RatingTrial> repeats(Question question, ModelRef model) {
        return IntStream.rangeClosed(1, repeats).mapToObj(i -> new RatingTrial(question, model, null, i));
    }

    private static Stream<RatingTrial> all(Question question, Cast cast) {
        return cast.contestants().stream().map(model -> new RatingTrial(question, model));
    }
}
