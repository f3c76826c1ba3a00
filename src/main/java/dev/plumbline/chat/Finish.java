package dev.plumbline.chat;

import org.apiguardian.api.API;

/** The reason why a reply ended. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum Finish {
    STOP,
    LENGTH,
    REFUSAL,
    CONTENT_FILTER,
    /** It ended by itself and holds only a thought, which the host keeps in a separate field. */
    THOUGHT,
    OTHER
}
