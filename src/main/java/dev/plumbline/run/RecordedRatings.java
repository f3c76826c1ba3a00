package dev.plumbline.run;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.measure.SampledAnswer;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ratings that a recording already holds. With them, the plan of a resumed run has exact numbers instead of bounds. */
public final class RecordedRatings implements PrefillStage.KnownRatings {
    private final Suite suite;
    private final Cast cast;
    private final Function<ChatRequest, Optional<ChatReply>> recorded;
    private final RatingProtocol ratings;

    /**
     * Creates the ratings of a recording.
     *
     * @param recorded returns the recorded reply to a request, if any
     */
    public RecordedRatings(Suite suite, Cast cast, Function<ChatRequest, Optional<ChatReply>> recorded) {
        this.suite = suite;
        this.cast = cast;
        this.recorded = recorded;
        this.ratings = new RatingProtocol(suite);
    }

    /** Returns base's recorded and measured ratings, by question id in the order of the suite. */
    public Map<String, Rating> ofBase() {
        Map<String, Rating> base = new LinkedHashMap<>();
        for (Question question : suite.questions()) {
            if (of(question, cast.base()) instanceof Outcome.Measured<Rating> measured) {
                base.put(question.id(), measured.value());
            }
        }
        return base;
    }

    /**
     * Returns the sampling that a replay of this recording can serve. Base's number of answers is the fewest recorded answers of base to
     * any question, but at least a candidate's number, so that recordings with fewer answers of base still replay. This number replaces
     * only the default, not a number that a file states.
     */
    public AnswerSampling sampling() {
        AnswerSampling sampling = suite.sampling();
        if (sampling.writtenBaseSamples() != null || !cast.sampled().contains(cast.base())) {
            return sampling;
        }
        int fewest = suite.questions().stream()
                .mapToInt(question -> answersOfBase(question, sampling.baseSamples()))
                .min()
                .orElse(0);
        return fewest >= sampling.baseSamples()
                ? sampling
                : sampling.withBaseSamples(Math.max(fewest, sampling.samples()));
    }

    private int answersOfBase(Question question, int most) {
        return (int) IntStream.range(0, most)
                .takeWhile(i -> recorded.apply(ratings.answerRequest(question, cast.base(), i))
                        .isPresent())
                .count();
    }

    @Override
    public @Nullable Outcome<Rating> of(Question question, ModelRef model) {
        if (!cast.sampled().contains(model)) {
            List<Outcome<Rating>> readings = new ArrayList<>();
            for (int order = 0; order < ratings.orders(question); order++) {
                Optional<ChatReply> reply = recorded.apply(ratings.request(question, model, 0, order));
                if (reply.isEmpty()) {
                    return null;
                }
                readings.add(ratings.read(question, order, reply.get().thinking(model.thinks())));
            }
            return readings.size() == 1 ? readings.get(0) : ratings.average(question, readings);
        }
        List<Outcome<SampledAnswer>> answers = new ArrayList<>();
        int sampled = cast.answersOf(new RatingTrial(question, model), suite.sampling());
        for (int i = 0; i < sampled; i++) {
            Optional<ChatReply> reply = recorded.apply(ratings.answerRequest(question, model, i));
            if (reply.isEmpty()) {
                return null;
            }
            answers.add(ratings.readAnswer(question, i, reply.get().thinking(model.thinks())));
        }
        return ratings.count(question, answers);
    }
}
