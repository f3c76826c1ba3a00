package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/** The verdict on one question of one candidate, or of a control. */
public sealed interface JudgedShift permits ShiftRow, ControlsRow.Control {
    String question();

    @Nullable
    ValueRange tv();

    @Nullable
    ValueRange w1();

    @Nullable
    ValueRange meanShift();

    double noise();

    String verdict();

    String severity();

    String reason();

    boolean accepted();

    String decidedBy();

    @Nullable
    RepliesRow replies();

    String asked();

    @Nullable
    AnswerCountsRow counts();

    /** Returns the total variation that decides the verdict: of the answers on the scale, or of all replies; null if neither does. */
    default @Nullable ValueRange decisive() {
        RepliesRow replies = replies();
        return switch (decidedBy()) {
            case "tv" -> tv();
            case "format" -> replies == null ? null : replies.tv();
            default -> null;
        };
    }

    /** Returns whether the deciding number is about all replies, including replies off the scale. */
    default boolean isOfReplies() {
        return decidedBy().equals("format");
    }

    static void check(String verdict, String severity) {
        RowChecks.oneOf("verdict", verdict, "within", "drifted", "inconclusive");
        RowChecks.oneOf("severity", severity, "none", "minor", "major");
    }
}
