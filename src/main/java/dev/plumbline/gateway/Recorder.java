package dev.plumbline.gateway;

import dev.plumbline.provider.reply.ReplyOrRefusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a reply to disk before it is used. */
interface Recorder {
    /**
     * Records a reply.
     *
     * @param note how the sent request differs from the suite's request, or null
     * @throws IOException if the reply could not be written
     */
    void record(PaidCall call, ReplyOrRefusal.Answered answered, @Nullable String note) throws IOException;
}
