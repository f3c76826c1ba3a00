package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.ChatRequest;
import java.io.IOException;

/** What a host's requests look like. */
interface RequestFormat {
    /** Relative to the base URL. */
    String path();

    /**
     * Writes the fields of the body's root object.
     *
     * @param seed 0 to 2^31 - 1
     */
    void writeFields(JsonGenerator json, ChatRequest request, Target target, int seed) throws IOException;
}
