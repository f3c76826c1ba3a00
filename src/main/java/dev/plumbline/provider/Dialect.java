package dev.plumbline.provider;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.WireResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wire format: converts a request to an HTTP call, and a response to a reply or a refusal. Has no state, so it is safe to share. */
public interface Dialect {
    /** Returns the dialect's name in profiles. */
    String name();

    /** Returns the default capabilities of hosts of this dialect; a profile may override them. */
    Capabilities defaults();

    /** Returns the headers of every call, including the key, by lower-case name; an empty key is not sent. */
    Map<String, String> headers(String key);

    /**
     * Returns the base URL of calls, given the URL in a profile. Ollama's URL may end in {@code /api} or {@code /v1}; other URLs are
     * unchanged.
     */
    default String baseUrl(String given) {
        return given;
    }

    /** Returns the URL of {@link dev.plumbline.provider.reply.ServerSlots}, or null if hosts of this dialect have none. */
    default @Nullable URI slotsUrl(String base, Target target) {
        return null;
    }

    /**
     * Returns the HTTP call for a request. The body contains every sampling field of the dialect, with no null values.
     *
     * @param seed the seed, 0 or more; sent only if the dialect and the target support a seed
     */
    WireRequest encode(ChatRequest request, Target target, long seed);

    /**
     * Returns the names of all fields that requests of this dialect may set, whatever the host's capabilities. The value is a map of the
     * subfields if the field is an object, and otherwise an empty map. A profile's body must not name these fields.
     */
    default Map<String, Object> ownFields() {
        return Map.of();
    }

    /** Reads the response to a request; never throws, whatever the body contains. */
    ReplyOrRefusal read(ChatRequest request, Target target, WireResponse response);

    /**
     * Returns the target with the capabilities that a refusal shows, such as the other length field, no temperature or fewer alternatives.
     * Empty if the refusal shows nothing new. The caller uses the result for later calls.
     */
    Optional<Target> learn(Target target, Refusal refusal);
}
