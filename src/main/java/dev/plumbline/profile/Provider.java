package dev.plumbline.profile;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account at a place where models answer.
 *
 * @param name its name in the profile
 * @param dialect the wire format it speaks
 * @param baseUrl where it answers
 * @param apiKeyVariable the environment variable that holds the key, or null where none is needed; the key itself never stands in a file
 * @param keyHeader the header that carries the key, where it is not the dialect's own; or null
 * @param limits how hard it may be asked
 * @param abilities what it can do, where that differs from its dialect
 * @param route upstream hosts a router must choose from; empty for any
 */
public record Provider(
        String name,
        String dialect,
        URI baseUrl,
        @Nullable String apiKeyVariable,
        @Nullable String keyHeader,
        Limits limits,
        HostAbilities abilities,
        List<String> route) {
    public Provider {
        route = List.copyOf(route);
    }
}
