package dev.plumbline.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.Recording;
import dev.plumbline.recording.RecordingKey;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.Suite;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The recording that is shipped answers the suite that is shipped, with nothing over and no word of the study's author. */
class ShippedRecordingTest {
    private final Unrecorded shipped = Shipped.political();
    private final Suite suite = shipped.suite();
    private final EvalPlan plan = EvalPlan.of(suite, shipped.cast());

    @Test
    void holdsWhatThePlanAsksForAndNothingElse() {
        // Replaying fails where a reply is missing.
        Recording recording =
                Replayed.of(Shipped.RECORDING, suite, shipped.cast()).recording();
        RatingProtocol ratings = new RatingProtocol(suite);
        ElaborationProtocol elaborations = new ElaborationProtocol(ratings, suite.elaboration());
        JudgeProtocol judgements = new JudgeProtocol(ratings, suite.judge());
        ModelRef judge = shipped.cast().judge();
        Set<String> asked = new HashSet<>();
        for (RatingTrial trial : plan.ratings()) {
            asked.add(RecordingKey.of(ratings.request(trial.question(), trial.model()))
                    .value());
        }
        for (PrefillCell cell : plan.cells()) {
            for (int sample = 0; sample < plan.samples(); sample++) {
                var request = elaborations.request(cell.question(), cell.answer(), cell.model(), sample);
                asked.add(RecordingKey.of(request).value());
                String text = recording.find(request).map(ChatReply::text).orElseThrow();
                var judgement = judgements.request(cell.question(), cell.answer(), text, judge);
                asked.add(RecordingKey.of(judgement.earlier()).value());
            }
        }
        assertThat(recording.replies().map(RecordedReply::key)).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void holdsNoTextButPlaceholdersDigitsAndLabels() {
        Recording recording =
                Replayed.of(Shipped.RECORDING, suite, shipped.cast()).recording();
        String labels = suite.judge().categories().stream().map(Category::id).collect(Collectors.joining("|"));
        assertThat(recording.replies()).allSatisfy(line -> {
            String text = line.reply().text();
            switch (line.id().kind()) {
                case RATING -> {
                    assertThat(text).matches("[0-9]");
                    assertThat(line.reply().firstToken())
                            .allSatisfy(t -> assertThat(t.token()).matches("[0-9]"));
                }
                case ELABORATION -> {
                    assertThat(text).matches("\\[withheld: sha256 [0-9a-f]{64}, [0-9]+ characters]");
                    assertThat(line.reply().withheld()).isTrue();
                }
                case JUDGEMENT -> assertThat(text.toLowerCase(Locale.ROOT)).matches(labels);
                case ANSWER -> throw new AssertionError("the study asked no open questions: " + line.id());
            }
            assertThat(line.provenance().by()).isEqualTo("import");
            assertThat(line.provenance().original())
                    .matches("outputs/(logprobs|elaboration_judgments_(radical|normal))\\.jsonl:[1-9][0-9]*");
        });
        assertThat(recording.replies().map(r -> r.id().kind()).distinct())
                .containsExactlyInAnyOrder(CallKind.RATING, CallKind.ELABORATION, CallKind.JUDGEMENT);
    }
}
