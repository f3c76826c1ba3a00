package dev.plumbline.chat;

/** The three kinds of calls a run consists of; the ledger counts by kind. */
public enum CallKind {
    RATING,
    ELABORATION,
    JUDGEMENT
}
