package dev.plumbline.chat;

/** Why a reply ended. */
public enum Finish {
    STOP,
    LENGTH,
    REFUSAL,
    CONTENT_FILTER,
    OTHER
}
