package dev.plumbline.run;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The number of base samples in a recording, so that recordings made when base had as many samples as a candidate still replay. It replaces
 * only the default number, not one that a file states.
 */
public final class RecordedBase {
    private RecordedBase() {}

    /** Returns the sampling a replay of this recording can serve: the fewest answers of base to any question, at least those of a candidate. */
    public static AnswerSampling of(Suite suite, Cast cast, Function<ChatRequest, Optional<ChatReply>> recorded) {
        AnswerSampling sampling = suite.sampling();
        if (sampling.writtenBaseSamples() != null || !cast.sampled().contains(cast.base())) {
            return sampling;
        }
        RatingProtocol ratings = new RatingProtocol(suite);
        int fewest = suite.questions().stream()
                .mapToInt(question -> recorded(question, ratings, cast, sampling.baseSamples(), recorded))
                .min()
                .orElse(0);
        return fewest >= sampling.baseSamples()
                ? sampling
                : sampling.withBaseSamples(Math.max(fewest, sampling.samples()));
    }

    private static int recorded(
            Question question,
            RatingProtocol ratings,
            Cast cast,
            int most,
            Function<ChatRequest, Optional<ChatReply>> recorded) {
        return (int) Stream.iterate(0, i -> i < most, i -> i + 1)
                .takeWhile(i -> recorded.apply(ratings.answerRequest(question, cast.base(), i))
                        .isPresent())
                .count();
    }
}
