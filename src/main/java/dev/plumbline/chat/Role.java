package dev.plumbline.chat;

import org.apiguardian.api.API;

/** The author of a message. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
}
