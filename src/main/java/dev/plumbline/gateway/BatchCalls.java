package dev.plumbline.gateway;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.gateway.key.KeyLeak;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.gateway.key.Secret;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.provider.Dialect;
import dev.plumbline.provider.Dialects;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.WireResponse;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.recording.RecordingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Calls that an engine reads from a batch file. The request bytes are the same as over HTTP, and the same code reads and records the
 * replies.
 */
public final class BatchCalls {
    private final Profile profile;
    private final ReplyRecorder recorder;
    private final List<Secret> keys;
    private final Map<String, Dialect> dialects = new HashMap<>();

    /**
     * Creates calls to the models of a profile; replies are added to a recording.
     *
     * @param keys the variables that hold the profile's keys; a result that repeats a key is not recorded
     */
    public BatchCalls(Profile profile, RecordingAppender appender, KeyVariables keys) {
        this.profile = profile;
        this.keys = keys.secrets(profile.providers().values().stream()
                .map(Provider::apiKeyVariable)
                .filter(Objects::nonNull)
                .toList());
        this.recorder = new ReplyRecorder(appender, "batch");
    }

    /**
     * The result of reading an engine's answer.
     *
     * @param reply the recorded reply, or null
     * @param refusal why there is no reply, or null
     */
    public record RecordedResult(
            @Nullable ChatReply reply, @Nullable Refusal refusal) {}

    /** Returns the body that a live call would send: JSON in UTF-8. */
    public byte[] body(ChatRequest request) {
        String model = request.model().name();
        return dialect(model)
                .encode(
                        request,
                        profile.target(model),
                        LiveGateway.seed(RecordingKey.of(request).value()))
                .body();
    }

    /** Reads an engine's answer, and records it if it is a reply. */
    public RecordedResult record(ChatRequest request, CallId id, WireResponse response) throws IOException {
        String model = request.model().name();
        Target target = profile.target(model);
        ReplyOrRefusal reading = dialect(model).read(request, target, response);
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (keys.stream().anyMatch(key -> KeyLeak.isIn(key, body))) {
            return new RecordedResult(
                    null,
                    new Refusal(Refusal.Kind.MALFORMED, "the result repeats an API key, so it was not recorded", null));
        }
        if (reading instanceof ReplyOrRefusal.Answered answered) {
            RecordingKey key = RecordingKey.of(request);
            PaidCall call = new PaidCall(request, id, key, LiveGateway.seed(key.value()), new Attempts(new Random(0)));
            String note = ReplyRecorder.note(call, target);
            recorder.record(call, answered, note);
            return new RecordedResult(answered.reply().noting(note), null);
        }
        return new RecordedResult(null, ((ReplyOrRefusal.Refused) reading).refusal());
    }

    private Dialect dialect(String model) {
        return dialects.computeIfAbsent(model, name -> {
            Provider provider = profile.providerOf(name)
                    .orElseThrow(() -> new IllegalStateException("model '" + name + "' has no provider"));
            return Dialects.of(provider.dialect());
        });
    }
}
