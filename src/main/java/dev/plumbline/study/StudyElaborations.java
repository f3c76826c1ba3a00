package dev.plumbline.study;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.text.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the study's explanations, each with the label of the study's judge. A label that is not a category is kept and will count as unparsed. */
final class StudyElaborations {
    private final Suite suite;
    private final EvalPlan plan;
    private final ModelRef judge;
    private final ElaborationProtocol elaborations;
    private final JudgeProtocol judgements;
    private final Function<StudyRow, Optional<Question>> question;
    private final boolean withholdText;

    StudyElaborations(
            Suite suite,
            EvalPlan plan,
            ModelRef judge,
            ElaborationProtocol elaborations,
            JudgeProtocol judgements,
            Function<StudyRow, Optional<Question>> question,
            boolean withholdText) {
        this.suite = suite;
        this.plan = plan;
        this.judge = judge;
        this.elaborations = elaborations;
        this.judgements = judgements;
        this.question = question;
        this.withholdText = withholdText;
    }

    void read(StudyRow row, ImportedReplies replies) {
        Optional<Question> asked = question.apply(row);
        Optional<ModelRef> model = StudyRatings.model(
                row, plan.ratings().stream().map(t -> t.model()).distinct().toList());
        OptionalInt answer = row.number("digit");
        OptionalInt sample = row.number("elaboration_idx");
        String text = row.text("elaboration");
        String label = row.text("judgment");
        if (asked.isEmpty()
                || model.isEmpty()
                || answer.isEmpty()
                || sample.isEmpty()
                || text == null
                || label == null) {
            return;
        }
        Optional<PrefillCell> cell = plan.cells().stream()
                .filter(c -> c.question().equals(asked.get())
                        && c.answer() == answer.getAsInt()
                        && c.model().equals(model.get()))
                .findFirst();
        if (cell.isEmpty()) {
            row.wrong(
                    "the profile asks " + model.get().name() + " for no explanation of this answer to '"
                            + asked.get().id() + "'",
                    String.valueOf(answer.getAsInt()),
                    "add the prefill to the profile");
            return;
        }
        if (sample.getAsInt() >= plan.samples()) {
            row.wrong(
                    "'elaboration_idx' must be below the suite's " + plan.samples() + " samples",
                    String.valueOf(sample.getAsInt()),
                    "raise elaboration.samples");
            return;
        }
        add(row, replies, cell.get(), sample.getAsInt(), text, label);
    }

    /**
     * Returns the judge's request in its earlier wording, so that recording keys of earlier imports stay valid. The study's judge saw neither
     * wording.
     */
    private static ChatRequest earlier(ChatRequest judgement) {
        return Objects.requireNonNullElse(judgement.earlier(), judgement);
    }

    private void add(StudyRow row, ImportedReplies replies, PrefillCell cell, int sample, String text, String label) {
        String original = row.source();
        String shown = withholdText ? placeholder(text) : text;
        ElaborationTrial elaboration = new ElaborationTrial(cell, sample);
        boolean first = replies.add(
                elaboration,
                RecordedReply.of(
                        elaborations.request(cell.question(), cell.answer(), cell.model(), sample),
                        elaboration.id(suite.name()),
                        new ChatReply(shown, List.of(), Finish.STOP, withholdText),
                        Provenance.imported(original, null)),
                row);
        if (!first) {
            return;
        }
        JudgementTrial judgement = new JudgementTrial(cell, sample);
        replies.add(
                judgement,
                RecordedReply.of(
                        earlier(judgements.request(cell.question(), cell.answer(), shown, judge)),
                        judgement.id(suite.name()),
                        ChatReply.text(label),
                        Provenance.imported(original, "judged with the study's own prompt")),
                row);
    }

    /**
     * Returns a placeholder for a text that may not be published. Equal texts get equal placeholders. The placeholder contains a hash that can be
     * checked against the original.
     */
    private static String placeholder(String text) {
        return "[withheld: sha256 " + Sha256.hex(text) + ", " + text.codePointCount(0, text.length()) + " characters]";
    }
}
