package dev.plumbline.chat;

/** The kinds of calls of a run; the ledger counts by kind. */
public enum CallKind {
    RATING,
    ELABORATION,
    JUDGEMENT,
    /** A reply to an open question. */
    ANSWER
}
