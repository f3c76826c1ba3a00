package dev.plumbline.session;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.OpenProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.recording.RecordingKey;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Fingerprint;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Variant;
import java.util.ArrayList;
import java.util.List;

/** A hash of a whole plan: the requests to each model, how often each is made, and how replies are judged. */
final class PlanDigest {
    private final OpenedSuite opened;
    private final RatingProtocol ratings;
    private final List<String> parts = new ArrayList<>();

    private PlanDigest(OpenedSuite opened) {
        this.opened = opened;
        this.ratings = new RatingProtocol(opened.suite());
    }

    /** Returns the digest of a suite's whole plan; all shards of the plan have the same digest. */
    static String of(OpenedSuite opened) {
        PlanDigest digest = new PlanDigest(opened);
        digest.add(opened.wholePlan());
        return Fingerprint.of(digest.parts);
    }

    private void add(EvalPlan plan) {
        parts.add(opened.suite().name());
        parts.add("samples " + plan.samples() + ", answers " + plan.sampling());
        plan.ratings().forEach(this::rating);
        plan.extras().forEach(this::rating);
        OpenProtocol answered = new OpenProtocol(opened.suite().open().settings());
        if (!plan.answers().isEmpty()) {
            parts.add("replies " + plan.answerSamples());
            plan.answers().forEach(cell -> add(answered.request(cell.question(), cell.model(), 0)));
        }
        ElaborationSettings elaboration = opened.suite().elaboration();
        JudgeSettings judge = opened.suite().judge();
        ModelRef referee = opened.cast().judge();
        if (elaboration == null) {
            return;
        }
        ElaborationProtocol explained = new ElaborationProtocol(ratings, elaboration);
        plan.cells().forEach(cell -> add(explained.request(cell.question(), cell.answer(), cell.model(), 0)));
        if (!plan.open().isEmpty()) {
            // A rule chooses the given answers later, so one typical request stands for the wording of all of them.
            Question first = opened.suite().scaled().get(0);
            PrefillCell typical =
                    new PrefillCell(first, first.answers().max(), opened.cast().base(), "");
            parts.add("open " + plan.open().size());
            add(explained.request(typical.question(), typical.answer(), typical.model(), 0));
        }
        if (judge != null && referee != null) {
            parts.add(referee.identity());
            parts.add(new JudgeProtocol(ratings, judge).fingerprint());
        }
    }

    private void rating(RatingTrial rating) {
        Variant variant = rating.variant();
        RatingProtocol protocol = variant == null ? ratings : new RatingProtocol(opened.suite(), variant);
        boolean sampled = opened.cast().sampled().contains(rating.model());
        for (int order = 0; order < protocol.orders(rating.question()); order++) {
            add(
                    sampled
                            ? protocol.answerRequest(rating.question(), rating.model(), order)
                            : protocol.request(rating.question(), rating.model(), rating.repeat(), order));
        }
    }

    private void add(ChatRequest request) {
        parts.add(RecordingKey.of(request).request());
    }
}
