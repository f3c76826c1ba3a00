package dev.plumbline.bench;

import java.io.IOException;

/** Who makes the calls. */
interface Caller extends AutoCloseable {
    /**
     * Makes the calls of these numbers and returns when the last reply is there.
     *
     * @throws IOException where any brought none
     */
    void call(int from, int calls) throws IOException, InterruptedException;

    @Override
    void close();
}
