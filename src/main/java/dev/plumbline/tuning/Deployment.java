package dev.plumbline.tuning;

import org.jspecify.annotations.Nullable;

/**
 * A deployment of a model, which costs money while it runs.
 *
 * @param name the name that was given to the deployment
 * @param project the host's id of the project
 * @param endpoint the host's id of the endpoint
 * @param id the host's id of the deployment, or null if only the endpoint exists
 * @param serves the model name for calls
 */
public record Deployment(
        String name,
        String project,
        String endpoint,
        @Nullable String id,
        String serves) {}
