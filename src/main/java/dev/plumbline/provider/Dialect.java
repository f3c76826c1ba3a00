package dev.plumbline.provider;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.WireResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wire format: turns a request into what goes over the wire, and a response into a reply or a refusal. Pure and safe to share. */
public interface Dialect {
    /** Returns its name in profiles. */
    String name();

    /** Returns what hosts of this dialect can do unless a profile says otherwise. */
    Capabilities defaults();

    /** Returns the headers that carry a key, and those every call needs, by lower-case name; an empty key is not sent. */
    Map<String, String> headers(String key);

    /** Returns the base URL of calls from the one in a profile: Ollama's may end in {@code /api} or {@code /v1}, others are unchanged. */
    default String baseUrl(String given) {
        return given;
    }

    /** Returns the URL of {@link dev.plumbline.provider.reply.ServerSlots}, or null if hosts of this dialect have none. */
    default @Nullable URI slotsUrl(String base, Target target) {
        return null;
    }

    /**
     * Returns the call for a request. Sends every sampling field of the dialect, none of them null.
     *
     * @param seed 0 or more; sent where dialect and target have a seed
     */
    WireRequest encode(ChatRequest request, Target target, long seed);

    /**
     * Returns the fields that requests of this dialect set themselves, regardless of the host's capabilities: each with its own fields if it is an
     * object, else with an empty map. A profile's body must not name them.
     */
    default Map<String, Object> ownFields() {
        return Map.of();
    }

    /** Reads the response to that request; never throws, regardless of the body. */
    ReplyOrRefusal read(ChatRequest request, Target target, WireResponse response);

    /**
     * Returns the target with what a refusal shows about it, such as the other length field, no temperature or fewer alternatives; empty if it shows
     * nothing new. The caller uses the result for the target's later calls.
     */
    Optional<Target> learn(Target target, Refusal refusal);
}
