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
import dev.plumbline.provider.reply.ServerSlots;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads the chat templates that hosts publish. Only llama-server does, at {@code /props}. */
public final class ServedTemplates {
    private static final String DIALECT = "llama-server";

    private final Profile profile;
    private final KeyVariables keys;

    /** Creates a reader of the templates of a profile's models; {@code keys} holds their API keys. */
    public ServedTemplates(Profile profile, KeyVariables keys) {
        this.profile = profile;
        this.keys = keys;
    }

    /** Returns the chat template of a model; empty if the host does not publish it. */
    public Optional<String> of(String model) {
        Provider provider = profile.providerOf(model).orElse(null);
        if (provider == null || !provider.dialect().equals(DIALECT)) {
            return Optional.empty();
        }
        URI place = ServerSlots.url(
                provider.baseUrl().toString(), profile.target(model).model());
        try (PlainHttp http = PlainHttp.open(
                provider, List.of(provider.baseUrl()), String.valueOf(profile.file()), keys, new Mistakes())) {
            return http == null ? Optional.empty() : template(http.get(place));
        } catch (IOException e) {
            // No finding here, because the probe calls already reported the unreachable host.
            return Optional.empty();
        }
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
