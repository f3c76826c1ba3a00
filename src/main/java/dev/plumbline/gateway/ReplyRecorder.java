package dev.plumbline.gateway;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.Role;
import dev.plumbline.provider.Capabilities;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.recording.RecordingKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Records replies of hosts with their provenance; used for live calls and batch files. */
final class ReplyRecorder implements Recorder {
    private final RecordingAppender appender;
    private final String by;
    private final Map<String, String> servedRatings = new ConcurrentHashMap<>();

    /** Creates a recorder; {@code by} names the source of the replies in their provenance. */
    ReplyRecorder(RecordingAppender appender, String by) {
        this.appender = appender;
        this.by = by;
    }

    @Override
    public void record(PaidCall call, ReplyOrRefusal.Answered answered, @Nullable String note) throws IOException {
        String model = answered.served().model();
        String fingerprint = answered.served().fingerprint();
        String served = model == null ? fingerprint : fingerprint == null ? model : model + " " + fingerprint;
        if (served != null && call.id.kind() == CallKind.RATING) {
            servedRatings.put(call.key.value(), served);
        }
        Provenance provenance = new Provenance(
                by,
                null,
                note,
                served,
                count(answered.usage().promptTokens()),
                count(answered.usage().completionTokens()));
        appender.append(call.request.model().name(), RecordedReply.of(call.key, call.id, answered.reply(), provenance));
    }

    /**
     * Returns the model that answered a rating, as the host reports it. Empty if this run did not call the host for the rating, or the host
     * reports nothing.
     */
    Optional<String> served(RecordingKey key) {
        return Optional.ofNullable(servedRatings.get(key.value()));
    }

    private static @Nullable Long count(long tokens) {
        return tokens < 0 ? null : tokens;
    }

    /** Returns how the sent request differs from the suite's request, or null if it does not. */
    static @Nullable String note(PaidCall call, Target target) {
        Capabilities can = target.capabilities();
        List<String> notes = new ArrayList<>();
        if (call.request.sampling().topLogprobs() > can.maxTopLogprobs()) {
            notes.add("the host reports at most " + can.maxTopLogprobs() + " alternatives");
        }
        double temperature = call.request.sampling().temperature();
        if (!can.temperature() && temperature != 1) {
            notes.add("the host takes no temperature, so it drew at its own instead of " + temperature);
        } else if (!can.topP()) {
            notes.add("the host takes no top_p, so none was sent");
        }
        if (!can.system() && call.request.messages().get(0).role() == Role.SYSTEM) {
            notes.add("the host takes no system message, so its text was put before the user's");
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }
}
