package dev.plumbline.run;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The further ratings that a run asks beyond the plain suite.
 *
 * @param controls whether the suite's control questions are asked
 * @param variants whether the suite's questions are also asked in the suite's other wordings
 * @param repeats how often each rating is asked again, to measure the noise between repeats
 * @param byDefault the models whose ratings are repeated because the profile does not set repeats; null if the profile decides
 */
public record Extras(
        boolean controls,
        boolean variants,
        int repeats,
        @Nullable List<ModelRef> byDefault) {
    /** Together with the rating itself, three repeats give four readings and six pairs (docs/statistics.md 4.1 asks for three or more). */
    private static final int REPEATS = 3;

    public Extras {
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats must be at least 0 (was " + repeats + ")");
        }
        byDefault = byDefault == null ? null : List.copyOf(byDefault);
    }

    /** Creates extras that apply to all models, as a profile names them. */
    public Extras(boolean controls, boolean variants, int repeats) {
        this(controls, variants, repeats, null);
    }

    /** Returns no extras. */
    public static Extras none() {
        return new Extras(false, false, 0);
    }

    /** Returns the extras that a profile names. */
    public static Extras named(Collection<String> names) {
        return new Extras(
                names.contains("controls"), names.contains("variants"), names.contains("repeats") ? REPEATS : 0);
    }

    /** Returns a copy that also repeats the ratings of these models, unless the profile sets repeats. */
    public Extras repeatedByDefault(List<ModelRef> models) {
        return repeats > 0 || models.isEmpty() ? this : new Extras(controls, variants, REPEATS, models);
    }

    /**
     * Returns the extras that a replay of a recording can serve. Default repeats are kept only for models whose repeats are all recorded,
     * so that a recording without repeats still replays. Repeats that the profile names are always asked.
     */
    public Extras recorded(Suite suite, Function<ChatRequest, Optional<ChatReply>> recorded) {
        if (byDefault == null) {
            return this;
        }
        RatingProtocol ratings = new RatingProtocol(suite);
        List<ModelRef> held = byDefault.stream()
                .filter(model -> suite.questions().stream()
                        .flatMap(question -> repeats(question, model))
                        .allMatch(t -> IntStream.range(0, ratings.orders(t.question()))
                                .allMatch(order -> recorded.apply(
                                                ratings.request(t.question(), t.model(), t.repeat(), order))
                                        .isPresent())))
                .toList();
        return held.isEmpty() ? new Extras(controls, variants, 0) : new Extras(controls, variants, repeats, held);
    }

    /**
     * Returns the ratings that these extras add. A counted rating is not repeated, because its chance variation is known without repeats.
     */
    Stream<RatingTrial> trials(Suite suite, Cast cast) {
        Stream<RatingTrial> asked =
                controls ? suite.controls().stream().flatMap(control -> all(control, cast)) : Stream.empty();
        Stream<RatingTrial> worded = variants
                ? suite.variants().stream()
                        .flatMap(variant -> suite.scaled().stream()
                                .flatMap(question -> all(question, cast))
                                .map(plain -> new RatingTrial(plain.question(), plain.model(), variant, 0)))
                : Stream.empty();
        Stream<RatingTrial> repeated = suite.questions().stream()
                .flatMap(question -> all(question, cast))
                .filter(plain -> !cast.sampled().contains(plain.model()))
                .filter(plain -> byDefault == null || byDefault.contains(plain.model()))
                .flatMap(plain -> repeats(plain.question(), plain.model()));
        return Stream.of(asked, worded, repeated).flatMap(trials -> trials);
    }

    /** Returns the repeats of one rating, without the rating itself. */
    public Stream<RatingTrial> repeats(Question question, ModelRef model) {
        return IntStream.rangeClosed(1, repeats).mapToObj(i -> new RatingTrial(question, model, null, i));
    }

    private static Stream<RatingTrial> all(Question question, Cast cast) {
        return cast.contestants().stream().map(model -> new RatingTrial(question, model));
    }
}
