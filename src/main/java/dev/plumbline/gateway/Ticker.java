package dev.plumbline.gateway;

import java.time.Duration;

/** Time as the gateway sees it; a simulation brings its own. */
interface Ticker {
    /** Nanoseconds since some moment; only differences mean anything. */
    long nanos();

    /** Runs something later, on a thread of the ticker's own. */
    void after(Duration wait, Runnable then);
}
