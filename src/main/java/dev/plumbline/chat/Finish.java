package dev.plumbline.chat;

/** Why a reply ended. */
public enum Finish {
    STOP,
    LENGTH,
    REFUSAL,
    CONTENT_FILTER,
    /** It ended by itself, but all it holds is a thought, which the host keeps beside the text. */
    THOUGHT,
    OTHER
}
