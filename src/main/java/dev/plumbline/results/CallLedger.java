package dev.plumbline.results;

/** How many calls were planned and how each ended, in all and by kind. */
public record CallLedger(int planned, int measured, int unscored, int failed, ByKind byKind) {
    /** The calls of one kind. */
    public record Account(int planned, int measured, int unscored, int failed) {}

    /** The accounts of all kinds. */
    public record ByKind(Account ratings, Account elaborations, Account judgements) {}

    /** Whether every planned call ended and none failed. */
    public boolean isWhole() {
        return failed == 0 && measured + unscored == planned;
    }
}
