package dev.plumbline.gateway;

import dev.plumbline.provider.reply.ReplyOrRefusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a reply to disk before it is used. */
interface Recorder {
    /**
     * Records a reply.
     *
     * @param note how the host was asked differently from what the suite asks, or null
     * @throws IOException if it could not be written
     */
    void record(PaidCall call, ReplyOrRefusal.Answered answered, @Nullable String note) throws IOException;
}
