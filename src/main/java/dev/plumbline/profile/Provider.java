package dev.plumbline.profile;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.provider.InProcess;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account at a host of models.
 *
 * @param name its name in the profile
 * @param dialect its wire format, or {@code java}
 * @param baseUrl its base URL; {@link #IN_PROCESS} for dialect {@code java}
 * @param apiKeyVariable the environment variable that holds the key, or null if none is needed; the key itself is never in a file
 * @param keyHeader the header that carries the key if it is not the dialect's own, else null
 * @param limits its limits of calls
 * @param abilities its abilities that differ from its dialect
 * @param route upstream hosts a router must choose from; empty for any
 * @param body fields added to every request
 * @param gateway the class that answers for dialect {@code java}; null if it is found as a service, and for other dialects
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
    /** In place of an address for models in this JVM. */
    public static final URI IN_PROCESS = URI.create("java:gateway");

    public Provider {
        route = List.copyOf(route);
    }

    /** Returns whether its models answer in this JVM. */
    public boolean isInProcess() {
        return dialect.equals(InProcess.DIALECT);
    }

    /** Returns the same with another class that answers. */
    Provider with(String otherGateway) {
        return new Provider(
                name, dialect, baseUrl, apiKeyVariable, keyHeader, limits, abilities, route, body, otherGateway);
    }
}
