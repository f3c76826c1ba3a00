package dev.plumbline.chat;

import org.apiguardian.api.API;

/** The reason why a reply ended. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum Finish {
    STOP,
    LENGTH,
    REFUSAL,
    CONTENT_FILTER,
    /** The reply ended by itself but holds only a thought, which the host returns in a separate field. */
    THOUGHT,
    OTHER
}
