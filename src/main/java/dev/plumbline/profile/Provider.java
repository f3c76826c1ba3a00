package dev.plumbline.profile;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An account at a place where models answer.
 *
 * @param name its name in the profile
 * @param dialect the wire format it speaks
 * @param baseUrl where it answers
 * @param apiKeyVariable the environment variable that holds the key, or null where none is needed; the key itself never stands in a file
 * @param concurrency calls at once, or null to find out
 */
public record Provider(
        String name,
        String dialect,
        URI baseUrl,
        @Nullable String apiKeyVariable,
        @Nullable Integer concurrency) {}
