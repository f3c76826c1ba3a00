package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads which model answered. */
final class ServedIdentityReader {
    private ServedIdentityReader() {}

    static ServedIdentity of(JsonNode root, WireResponse response, @Nullable String shape) {
        String model = WireJson.text(root.path("model"));
        Set<String> told = new LinkedHashSet<>(3);
        add(told, WireJson.text(root.path("provider")));
        add(told, WireJson.text(root.path("system_fingerprint")));
        // Together names the deployment here.
        add(told, response.header("x-cluster"));
        StringJoiner joined = new StringJoiner(" ");
        told.forEach(name -> joined.add(HostMessage.of(name)));
        String fingerprint = joined.toString();
        return new ServedIdentity(
                model == null ? null : HostMessage.of(model), fingerprint.isEmpty() ? null : fingerprint, shape);
    }

    private static void add(Set<String> told, @Nullable String name) {
        if (name != null) {
            told.add(name);
        }
    }
}
