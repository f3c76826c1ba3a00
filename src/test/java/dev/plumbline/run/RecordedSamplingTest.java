package dev.plumbline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RecordedSamplingTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");

    private final Suite suite = Suites.small();
    private final Cast sampled = new Cast(BASE, List.of(TUNED), null, Set.of(BASE, TUNED));

    private Function<ChatRequest, Optional<ChatReply>> recorded(int tea, int coffee) {
        Map<ChatRequest, ChatReply> replies = new HashMap<>();
        RatingProtocol ratings = new RatingProtocol(suite);
        for (int i = 0; i < tea; i++) {
            replies.put(ratings.answerRequest(suite.question("tea"), BASE, i), ChatReply.text("5"));
        }
        for (int i = 0; i < coffee; i++) {
            replies.put(ratings.answerRequest(suite.question("coffee"), BASE, i), ChatReply.text("5"));
        }
        return request -> Optional.ofNullable(replies.get(request));
    }

    @Test
    void aReplayAsksNoMoreAnswersOfBaseThanTheRecordingHolds() {
        assertThat(new RecordedRatings(suite, sampled, recorded(200, 200))
                        .sampling()
                        .baseSamples())
                .isEqualTo(200);
        assertThat(new RecordedRatings(suite, sampled, recorded(700, 500))
                        .sampling()
                        .baseSamples())
                .isEqualTo(500);
        assertThat(new RecordedRatings(suite, sampled, recorded(3_000, 2_000))
                        .sampling()
                        .baseSamples())
                .isEqualTo(2_000);
    }

    @Test
    void missingAnswersBelowTheSamplesOfACandidateStayMissing() {
        assertThat(new RecordedRatings(suite, sampled, recorded(200, 150))
                        .sampling()
                        .baseSamples())
                .isEqualTo(200);
    }

    @Test
    void aNumberThatAFileStatesStays() {
        Suite stated = suite.with(new AnswerSampling(200, 1_000, null));
        assertThat(new RecordedRatings(stated, sampled, recorded(200, 200))
                        .sampling()
                        .baseSamples())
                .isEqualTo(1_000);
    }

    @Test
    void aBaseReadFromTokenProbabilitiesNeedsNone() {
        Cast read = new Cast(BASE, List.of(TUNED), null, Set.of());
        assertThat(new RecordedRatings(suite, read, recorded(0, 0)).sampling())
                .isEqualTo(suite.rating().sampling());
    }
}
