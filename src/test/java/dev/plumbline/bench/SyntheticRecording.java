package dev.plumbline.bench;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Writes a reply for every call of a plan, drawn from a seed, by the path that live replies take to disk. */
final class SyntheticRecording {
    private static final Provenance PROVENANCE =
            new Provenance("live", null, "SYNTHETIC - written by a program", null, null, null);
    private static final List<String> WORDS = List.of(
            "because",
            "it",
            "is",
            "round",
            "and",
            "never",
            "too",
            "loud",
            "my",
            "neighbour",
            "likes",
            "the",
            "colour",
            "of",
            "old",
            "bricks",
            "while",
            "I",
            "would",
            "rather",
            "wait",
            "for",
            "a",
            "better",
            "one");
    private static final int WORDS_EACH = 50;

    private final Suite suite;
    private final SuiteOpener.Unrecorded opened;
    private final RatingProtocol ratings;
    private final ElaborationProtocol elaborations;
    private final JudgeProtocol judgements;
    private final ModelRef judge;
    private final SplittableRandom random = new SplittableRandom(1);

    SyntheticRecording(SuiteOpener.Unrecorded opened) {
        this.opened = opened;
        this.suite = opened.suite();
        this.ratings = new RatingProtocol(suite);
        this.elaborations = new ElaborationProtocol(ratings, Objects.requireNonNull(suite.elaboration()));
        this.judgements = new JudgeProtocol(ratings, Objects.requireNonNull(suite.judge()));
        this.judge = Objects.requireNonNull(opened.cast().judge());
    }

    void write() throws IOException {
        EvalPlan plan = EvalPlan.of(suite, opened.cast());
        try (RecordingAppender appender =
                RecordingAppender.open(opened.profile().recording(), "the synthetic recording")) {
            for (RatingTrial trial : plan.ratings()) {
                put(appender, ratings.request(trial.question(), trial.model()), trial.id(suite.name()), rating());
            }
            for (PrefillCell cell : plan.cells()) {
                for (int i = 0; i < plan.samples(); i++) {
                    explain(appender, cell, i);
                }
            }
        }
    }

    private void explain(RecordingAppender appender, PrefillCell cell, int sample) throws IOException {
        String text = text(cell, sample);
        put(
                appender,
                elaborations.request(cell.question(), cell.answer(), cell.model(), sample),
                new ElaborationTrial(cell, sample).id(suite.name()),
                ChatReply.text(text));
        List<Category> categories = Objects.requireNonNull(suite.judge()).categories();
        put(
                appender,
                judgements.request(cell.question(), cell.answer(), text, judge),
                new JudgementTrial(cell, sample).id(suite.name()),
                ChatReply.text(categories.get(random.nextInt(categories.size())).id()));
    }

    private static void put(RecordingAppender appender, ChatRequest request, CallId id, ChatReply reply)
            throws IOException {
        appender.append(request.model().name(), RecordedReply.of(request, id, reply, PROVENANCE));
    }

    /** All ten answers, the middle ones likelier, so that most shifts are small. */
    private ChatReply rating() {
        double[] weights = new double[10];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-(i - 5) * (i - 5) / 8.0) * (1 + 0.2 * random.nextDouble());
            sum += weights[i];
        }
        List<TokenLogprob> top = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            top.add(new TokenLogprob(String.valueOf(i), Math.log(weights[i] / sum)));
        }
        top.sort(Comparator.comparingDouble(TokenLogprob::logprob).reversed());
        return new ChatReply(top.get(0).token(), top, Finish.LENGTH, false);
    }

    /** Some 250 characters; the cell's and the sample's numbers keep any two apart. */
    private String text(PrefillCell cell, int sample) {
        StringBuilder text = new StringBuilder(cell.question().id())
                .append(" no. ")
                .append(sample)
                .append(':');
        for (int i = 0; i < WORDS_EACH; i++) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
