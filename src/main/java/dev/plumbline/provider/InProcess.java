package dev.plumbline.provider;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.provider.reply.InProcessReading;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.spi.ModelAnswer;
import dev.plumbline.spi.ModelRequest;

/** Dialect {@code java}: models that a {@link dev.plumbline.spi.ModelGateway} asks in this JVM, without a wire format. */
public final class InProcess {
    /** The dialect's name in profiles. */
    public static final String DIALECT = "java";

    private InProcess() {}

    /** Converts a request to the form that a user's gateway receives. */
    public static ModelRequest request(ChatRequest request, Target target, long seed) {
        return new ModelRequest(
                target.model(),
                request.messages(),
                request.sampling().temperature(),
                request.sampling().maxTokens(),
                alternatives(request, target),
                RequestJson.folded(seed));
    }

    /** Converts the gateway's answer to a reply or a refusal. */
    public static ReplyOrRefusal read(ChatRequest request, Target target, ModelAnswer answer) {
        return InProcessReading.of(answer, alternatives(request, target) > 0);
    }

    private static int alternatives(ChatRequest request, Target target) {
        return RequestJson.alternatives(request.sampling(), target.capabilities());
    }
}
