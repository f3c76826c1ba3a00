package dev.plumbline.provider;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.ResponseReader;
import dev.plumbline.provider.reply.ServerSlots;
import dev.plumbline.provider.reply.WireResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dialect composed of a request format and a response reader. Only request formats differ by host. Responses are recognised by their
 * shape, because one host may use several shapes and change them.
 *
 * @param sentHeaders returns the headers of every call for a key, which may be empty
 * @param root converts the base URL in a profile to the base URL of calls
 */
record WireDialect(
        String name,
        Capabilities defaults,
        RequestFormat format,
        Function<String, Map<String, String>> sentHeaders,
        UnaryOperator<String> root,
        ResponseReader reader)
        implements Dialect {
    @Override
    public Map<String, String> headers(String key) {
        return sentHeaders.apply(key);
    }

    @Override
    public String baseUrl(String given) {
        return root.apply(given);
    }

    @Override
    public @Nullable URI slotsUrl(String base, Target target) {
        return name.equals(Dialects.LLAMA_SERVER) ? ServerSlots.url(base, target.model()) : null;
    }

    @Override
    public WireRequest encode(ChatRequest request, Target target, long seed) {
        return new WireRequest(format.path(), RequestJson.body(format, request, target, seed));
    }

    @Override
    public Map<String, Object> ownFields() {
        return MergedBody.ownFields(format, defaults);
    }

    @Override
    public ReplyOrRefusal read(ChatRequest request, Target target, WireResponse response) {
        boolean asked = RequestJson.alternatives(request.sampling(), target.capabilities()) > 0;
        return reader.read(response, asked);
    }

    @Override
    public Optional<Target> learn(Target target, Refusal refusal) {
        return UnsupportedFeature.from(target.capabilities(), refusal).map(target::with);
    }
}
