package dev.plumbline.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who answered. */
final class ServedBy {
    private ServedBy() {}

    static Served of(JsonNode root, WireResponse response, @Nullable String shape) {
        String model = WireJson.text(root.path("model"));
        String fingerprint = Stream.of(
                        WireJson.text(root.path("provider")),
                        WireJson.text(root.path("system_fingerprint")),
                        // Together names the deployment here.
                        response.header("x-cluster"))
                .filter(Objects::nonNull)
                .distinct()
                .map(OneLine::of)
                .collect(Collectors.joining(" "));
        return new Served(model == null ? null : OneLine.of(model), fingerprint.isEmpty() ? null : fingerprint, shape);
    }
}
