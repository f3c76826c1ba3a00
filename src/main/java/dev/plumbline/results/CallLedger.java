package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/** The number of planned calls and of their outcomes, in total and by kind. */
public record CallLedger(int planned, int measured, int unscored, int failed, ByKind byKind) {
    /** The calls of one kind. */
    public record Account(int planned, int measured, int unscored, int failed) {}

    /**
     * The accounts of all kinds.
     *
     * @param answers the calls for replies to open questions, or null if there are no open questions
     */
    public record ByKind(
            Account ratings,
            Account elaborations,
            Account judgements,

            @OmitNull @Nullable Account answers) {}

    /** Returns whether every planned call ended and none failed. */
    public boolean isWhole() {
        return failed == 0 && measured + unscored == planned;
    }
}
