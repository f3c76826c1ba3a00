package dev.plumbline.tuning;

import org.jspecify.annotations.Nullable;

/**
 * A model that is served and costs money while it is.
 *
 * @param name what it was given as a name
 * @param project the host's id of the project
 * @param endpoint the host's id of the endpoint
 * @param id the host's id of the deployment, or null if only the endpoint exists
 * @param serves what calls name as the model
 */
public record Deployment(
        String name,
        String project,
        String endpoint,
        @Nullable String id,
        String serves) {}
