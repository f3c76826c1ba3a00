package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model that answered, as the host reports it. Like every other part of a response, the text is untrusted.
 *
 * @param model the model's name in the response, or null
 * @param fingerprint {@code system_fingerprint}, the upstream host of a router, or another value that distinguishes deployments; or null
 * @param shape the JSON shape of the token probabilities, such as {@code content} or {@code legacy}; or null if there were none
 */
public record ServedIdentity(
        @Nullable String model,
        @Nullable String fingerprint,
        @Nullable String shape) {
    static ServedIdentity of(JsonNode root, WireResponse response, @Nullable String shape) {
        String model = WireJson.text(root.path("model"));
        String fingerprint = Stream.of(
                        WireJson.text(root.path("provider")),
                        WireJson.text(root.path("system_fingerprint")),
                        // Together names the deployment in this header.
                        response.header("x-cluster"))
                .filter(Objects::nonNull)
                .distinct()
                .map(HostMessage::of)
                .collect(Collectors.joining(" "));
        return new ServedIdentity(
                model == null ? null : HostMessage.of(model), fingerprint.isEmpty() ? null : fingerprint, shape);
    }
}
