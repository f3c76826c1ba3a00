package dev.plumbline.chat;

/** Who speaks in a conversation with a model. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
}
