package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.ChatRequest;
import java.io.IOException;
import java.util.Set;

/** The format of a host's requests. */
interface RequestFormat {
    /** Returns the path of calls, relative to the base URL. */
    String path();

    /** Returns the fields that a profile's body may override, because they do not change how a reply is drawn or read. */
    default Set<String> switches() {
        return Set.of();
    }

    /**
     * Writes the fields of the body's root object.
     *
     * @param seed 0 to 2^31 - 1
     */
    void writeFields(JsonGenerator json, ChatRequest request, Target target, int seed) throws IOException;
}
