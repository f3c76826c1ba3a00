package dev.plumbline.chat;

import org.apiguardian.api.API;

/** Who speaks in a conversation with a model. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
}
