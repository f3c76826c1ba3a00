package dev.plumbline.run;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import org.jspecify.annotations.Nullable;

/**
 * One call of a plan before it is made.
 *
 * @param model the model that is asked; for a judgement, the judge
 * @param request what is asked, or null if that is not known yet: the judgement of an explanation to come, an answer yet to be chosen
 * @param characters the length of the request's messages, without an explanation that does not exist yet
 * @param tokensToCome the most tokens of an explanation that does not exist yet, else 0
 * @param maxTokens the most tokens of its reply
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

    /** Returns the same call with an unknown request, so that it never counts as recorded. */
    PlannedCall unknown() {
        return new PlannedCall(kind, model, null, characters, tokensToCome, maxTokens);
    }

    private static long characters(ChatRequest request) {
        return request.messages().stream().mapToLong(m -> m.text().length()).sum();
    }
}
