package dev.plumbline.chat;

import org.apiguardian.api.API;

/** One turn of a conversation. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record Message(Role role, String text) {
    public static Message system(String text) {
        return new Message(Role.SYSTEM, text);
    }

    public static Message user(String text) {
        return new Message(Role.USER, text);
    }

    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text);
    }
}
