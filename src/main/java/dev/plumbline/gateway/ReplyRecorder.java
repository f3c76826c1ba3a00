package dev.plumbline.gateway;

import dev.plumbline.provider.Reading;
import dev.plumbline.provider.Target;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingAppender;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes a recording's line of what a host answered, over the wire or by file. */
final class ReplyRecorder implements Recorder {
    private final RecordingAppender appender;
    private final String by;

    /** {@code by}: how the replies come, as their provenance tells it. */
    ReplyRecorder(RecordingAppender appender, String by) {
        this.appender = appender;
        this.by = by;
    }

    @Override
    public void record(PaidCall call, Reading.Answered answered, @Nullable String note) throws IOException {
        String model = answered.served().model();
        String fingerprint = answered.served().fingerprint();
        String served = model == null ? fingerprint : fingerprint == null ? model : model + " " + fingerprint;
        Provenance provenance = new Provenance(
                by,
                null,
                note,
                served,
                count(answered.usage().promptTokens()),
                count(answered.usage().completionTokens()));
        appender.append(call.request.model().name(), RecordedReply.of(call.key, call.id, answered.reply(), provenance));
    }

    private static @Nullable Long count(long tokens) {
        return tokens < 0 ? null : tokens;
    }

    /** What a reader must know of how a call was asked, or null. */
    static @Nullable String note(PaidCall call, Target target) {
        int most = target.capabilities().maxTopLogprobs();
        return call.request.sampling().topLogprobs() > most ? "the host tells at most " + most + " alternatives" : null;
    }
}
