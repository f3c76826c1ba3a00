package dev.plumbline.profile;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.provider.InProcess;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account at a host that serves models.
 *
 * @param name the name in the profile
 * @param dialect the wire format, or {@code java}
 * @param baseUrl the base URL; {@link #IN_PROCESS} for dialect {@code java}
 * @param apiKeyVariable the environment variable with the API key, or null if no key is needed; no file contains the key itself
 * @param keyHeader the header for the key if it differs from the dialect's default, otherwise null
 * @param limits the limits of calls
 * @param abilities the abilities that differ from the dialect's defaults
 * @param route the upstream hosts among which a router must choose; empty for any
 * @param body fields that are added to every request
 * @param gateway the class that answers for dialect {@code java}; null for other dialects, or if the class is found as a service
 */
public record Provider(
        String name,
        String dialect,
        URI baseUrl,
        @Nullable String apiKeyVariable,
        @Nullable String keyHeader,
        Limits limits,
        HostAbilities abilities,
        List<String> route,
        BodyFields body,
        @Nullable String gateway) {
    /** The base URL of models in this JVM. */
    public static final URI IN_PROCESS = URI.create("java:gateway");

    public Provider {
        route = List.copyOf(route);
    }

    /** Returns whether the provider's models run in this JVM. */
    public boolean isInProcess() {
        return dialect.equals(InProcess.DIALECT);
    }

    /** Returns a copy with another class that answers. */
    Provider with(String otherGateway) {
        return new Provider(
                name, dialect, baseUrl, apiKeyVariable, keyHeader, limits, abilities, route, body, otherGateway);
    }
}
