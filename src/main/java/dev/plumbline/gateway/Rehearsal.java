package dev.plumbline.gateway;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.provider.Dialect;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.WireRequest;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.WireResponse;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.recording.RecordingKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Simulates calls in memory before the first real call; sends and keeps nothing. A new JVM spends most of a short run on loading and
 * compiling the code of calls. The simulation causes this work before the first connection is open.
 */
final class Rehearsal {
    /** Slightly more than the number of invocations after which the JVM compiles a method. */
    private static final int MOST_ROUNDS = 250;

    private static final Sampling RATING = new Sampling(0, 1, 5);
    private static final byte[] REPLY = """
            {"id":"","choices":[{"index":0,"message":{"role":"assistant","content":"5"},"finish_reason":"stop","logprobs":{"content":[
            {"token":"5","logprob":-0.5,"bytes":[53],"top_logprobs":[{"token":"5","logprob":-0.5,"bytes":[53]}]}]}}],
            "usage":{"prompt_tokens":9,"completion_tokens":1},"model":"m"}
            """.getBytes(StandardCharsets.UTF_8);

    private final Dialect dialect;
    private final Target target;
    private final RecordingAppender appender;

    Rehearsal(Dialect dialect, Target target, RecordingAppender appender) {
        this.dialect = dialect;
        this.target = target;
        this.appender = appender;
    }

    /**
     * Simulates the calls.
     *
     * @param calls the number of real calls to come, which limits the number of rounds
     * @return the last request
     */
    WireRequest play(int calls) {
        WireRequest last = round(0);
        for (int i = 1; i < Math.min(calls, MOST_ROUNDS); i++) {
            last = round(i);
        }
        return last;
    }

    private WireRequest round(int number) {
        ModelRef model = new ModelRef("rehearsal", "rehearsal");
        ChatRequest request = new ChatRequest(
                model, List.of(Message.user("question"), Message.assistant("5"), Message.user("why")), RATING, number);
        RecordingKey key = RecordingKey.of(request);
        WireRequest wire = dialect.encode(request, target, LiveGateway.seed(key.value()));
        ReplyOrRefusal reading = dialect.read(request, target, new WireResponse(200, Map.of(), REPLY));
        if (reading instanceof ReplyOrRefusal.Answered answered) {
            CallId id = new CallId(CallKind.ELABORATION, "rehearsal", "question", 5, model.name(), number);
            Provenance provenance =
                    new Provenance("live", null, null, answered.served().model(), 9L, 1L);
            appender.rehearse(RecordedReply.of(key, id, answered.reply(), provenance));
        }
        return wire;
    }
}
