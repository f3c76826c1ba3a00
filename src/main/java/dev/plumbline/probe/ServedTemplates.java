package dev.plumbline.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the chat templates that hosts publish: llama-server does at {@code /props}, the other dialects have no such place. */
public final class ServedTemplates {
    private static final String DIALECT = "llama-server";

    private final Profile profile;
    private final KeyVariables keys;

    /** Templates of this profile's models; {@code keys} holds their API keys. */
    public ServedTemplates(Profile profile, KeyVariables keys) {
        this.profile = profile;
        this.keys = keys;
    }

    /** Returns the chat template of a model, or nothing if its host does not publish it. */
    public Optional<String> of(String model) {
        Provider provider = profile.providerOf(model).orElse(null);
        if (provider == null || !provider.dialect().equals(DIALECT)) {
            return Optional.empty();
        }
        URI place = props(
                provider.baseUrl(),
                Objects.requireNonNull(profile.models().get(model)).model());
        try (PlainHttp http = PlainHttp.open(
                provider, List.of(provider.baseUrl()), String.valueOf(profile.file()), keys, new Mistakes())) {
            return http == null ? Optional.empty() : template(http.get(place));
        } catch (IOException e) {
            // The probe calls have reported a host that cannot be reached; this comparison is in addition to them.
            return Optional.empty();
        }
    }

    /** A router serves several models and needs the name; a server of one model ignores it. */
    private static URI props(URI baseUrl, @Nullable String model) {
        String root = baseUrl.toString().replaceFirst("(/v1)?/*$", "");
        String query = model == null ? "" : "?model=" + URLEncoder.encode(model, StandardCharsets.UTF_8);
        return URI.create(root + "/props" + query);
    }

    private static Optional<String> template(HttpReply reply) {
        try {
            JsonNode template =
                    JsonMapper.builder().build().readTree(reply.body()).path("chat_template");
            return template.isTextual() ? Optional.of(template.textValue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
