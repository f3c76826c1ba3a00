package dev.plumbline.wording;

import dev.plumbline.results.PositionBiasRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.TextCheckRow;
import java.util.List;
import java.util.Objects;

/** Sentences and tables about one model's replies to a rated question. */
public final class ReadingWording {
    /** The explanation of a position bias. */
    public static final String BIAS =
            "how much more often the first position is chosen than the content of the choices explains";

    private ReadingWording() {}

    /** Returns a sentence on the distribution that was read, or on the reason why none was. */
    public static Phrase summary(RatingRow rating) {
        if (!rating.isMeasured()) {
            Phrase reason = Phrase.of(rating.outcome() + ": ").andForeign(rating.reason());
            return rating.nonScaleMass() == null
                    ? reason
                    : reason.and("; " + NumberText.number(rating.nonScaleMass()) + " was seen off the scale");
        }
        if ("sampled".equals(rating.method())) {
            return Phrase.of(
                    rating.drawn() + " answers drawn, " + NumberText.number(rating.mass()) + " of them on the scale.");
        }
        return Phrase.of(NumberText.number(rating.mass()) + " of the probability is seen on the scale, "
                + NumberText.number(rating.nonScaleMass()) + " off it, " + undecided(rating)
                + NumberText.number(rating.unseenMass()) + " unseen; no unseen token is likelier than "
                + NumberText.number(rating.cut()) + ". Asked for "
                + NumberText.count(rating.topLogprobs() == null ? 0 : rating.topLogprobs(), "token") + ".");
    }

    /** Returns a sentence on the undecided mass; empty for a scale of one-token answers, whose undecided mass is always 0. */
    private static String undecided(RatingRow rating) {
        Double undecided = rating.undecided();
        return undecided != null && undecided > 0
                ? NumberText.number(undecided) + " undecided between answers that begin in the same way, "
                : "";
    }

    /** Returns a sentence on a position bias. */
    public static Phrase bias(PositionBiasRow row) {
        return Phrase.of("Position bias: " + NumberText.value(row.first()) + " (" + NumberText.range(row.first())
                + "), " + BIAS + ".");
    }

    /** Returns the mean position bias of each model. */
    public static Table biases(List<PositionBiasRow> rows) {
        return Table.of(
                List.of("model", "questions", "bias", "between"),
                rows.stream()
                        .filter(row -> row.question() == null)
                        .map(row -> List.of(
                                Phrase.foreign(row.model()),
                                Phrase.number(row.questions()),
                                Phrase.value(row.first()),
                                Phrase.range(row.first()))));
    }

    /** Returns a sentence that compares the first token with the text of whole answers. */
    public static Phrase textCheck(TextCheckRow row) {
        return Phrase.of("First token against text: in " + row.differ() + " of "
                + NumberText.count(row.replies(), "whole answer")
                + " the text is not what the first token answers (" + NumberText.range(row.share()) + ")"
                + (row.silent() == 0 ? "." : "; " + row.silent() + " hold no answer."));
    }

    /** Returns a table that compares first tokens with whole answers over all questions of each model. */
    public static Table textChecks(List<TextCheckRow> rows) {
        return Table.of(
                List.of("model", "whole answers", "differ", "without an answer", "share", "between"),
                rows.stream()
                        .filter(row -> row.question() == null)
                        .map(row -> List.of(
                                Phrase.foreign(row.model()),
                                Phrase.number(row.replies()),
                                Phrase.number(row.differ()),
                                Phrase.number(row.silent()),
                                Phrase.value(row.share()),
                                Phrase.range(row.share()))));
    }

    /** Returns a table of the sampled replies that have no answer on the scale; the table is empty if there are none. */
    public static Table offScale(RatingRow rating) {
        return Table.of(
                List.of("reply off the scale", "replies"),
                Objects.requireNonNullElse(rating.offScale(), List.<RatingRow.OffScale>of()).stream()
                        .map(each -> List.of(
                                each.text().isEmpty() ? Phrase.of("(empty)") : Phrase.of(Phrase.Mark.CODE, each.text()),
                                Phrase.number(each.count()))));
    }
}
