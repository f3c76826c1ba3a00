package dev.plumbline.run;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.OpenProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.run.Trial.AnswerTrial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.OpenTrial;
import dev.plumbline.run.Trial.OrderTrial;
import dev.plumbline.run.Trial.RatedTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.run.Trial.WholeAnswerTrial;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The protocols of a suite. A protocol builds the request and reads the reply of one kind of trial. Safe to use from any thread. */
final class SuiteProtocols {
    private final Suite suite;
    private final RatingProtocol ratings;
    private final Map<Variant, RatingProtocol> wordings = new ConcurrentHashMap<>();
    private final @Nullable ElaborationProtocol elaborations;
    private final @Nullable JudgeProtocol judgements;
    private final OpenProtocol answers;

    SuiteProtocols(Suite suite) {
        this.suite = suite;
        this.ratings = new RatingProtocol(suite);
        this.answers = new OpenProtocol(suite.open().settings());
        ElaborationSettings elaboration = suite.elaboration();
        this.elaborations = elaboration == null ? null : new ElaborationProtocol(ratings, elaboration);
        JudgeSettings judge = suite.judge();
        this.judgements = judge == null ? null : new JudgeProtocol(ratings, judge);
    }

    RatingProtocol ratings(RatingTrial trial) {
        Variant variant = trial.variant();
        return variant == null ? ratings : wordings.computeIfAbsent(variant, v -> new RatingProtocol(suite, v));
    }

    ElaborationProtocol elaborations() {
        return required(elaborations, "elaboration");
    }

    JudgeProtocol judgements() {
        return required(judgements, "judge");
    }

    OpenProtocol answers() {
        return answers;
    }

    <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException("suite " + suite.name() + " has no " + name);
        }
        return part;
    }

    /** Returns the request of a trial. A judgement has no request before its explanation exists. */
    ChatRequest request(Trial trial) {
        if (trial instanceof RatedTrial rated) {
            return request(rated);
        }
        if (trial instanceof ElaborationTrial elaboration) {
            PrefillCell cell = elaboration.cell();
            return elaborations().request(cell.question(), cell.answer(), cell.model(), elaboration.sample());
        }
        if (trial instanceof OpenTrial open) {
            return answers.request(open.cell().question(), open.cell().model(), open.sample());
        }
        throw new IllegalArgumentException("a judgement is requested with its explanation: " + (JudgementTrial) trial);
    }

    private ChatRequest request(RatedTrial trial) {
        RatingTrial rating = trial.rating();
        RatingProtocol protocol = ratings(rating);
        if (trial instanceof AnswerTrial answer) {
            return protocol.answerRequest(rating.question(), rating.model(), answer.sample());
        }
        if (trial instanceof WholeAnswerTrial whole) {
            return protocol.wholeAnswerRequest(rating.question(), rating.model(), whole.sample(), true);
        }
        int order = trial instanceof OrderTrial ordered ? ordered.order() : 0;
        return protocol.request(rating.question(), rating.model(), rating.repeat(), order);
    }
}
