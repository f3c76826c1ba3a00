package dev.plumbline.run;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import org.jspecify.annotations.Nullable;

/**
 * A call of a plan that is not made yet.
 *
 * @param model the model that is asked; for a judgement, the judge
 * @param request the request, or null if it is not known yet, because the explanation to judge does not exist or the given answer is not
 *     chosen
 * @param characters the length of the request's messages, without an explanation that does not exist yet
 * @param tokensToCome the most tokens of an explanation that does not exist yet, or 0
 * @param maxTokens the most tokens of the call's reply
 */
public record PlannedCall(
        CallKind kind,
        ModelRef model,
        @Nullable ChatRequest request,
        long characters,
        int tokensToCome,
        int maxTokens) {
    static PlannedCall of(CallKind kind, ChatRequest request) {
        return new PlannedCall(
                kind,
                request.model(),
                request,
                characters(request),
                0,
                request.sampling().maxTokens());
    }

    /** Returns a copy with an unknown request, so that the call never counts as recorded. */
    PlannedCall unknown() {
        return new PlannedCall(kind, model, null, characters, tokensToCome, maxTokens);
    }

    private static long characters(ChatRequest request) {
        return request.messages().stream().mapToLong(m -> m.text().length()).sum();
    }
}
