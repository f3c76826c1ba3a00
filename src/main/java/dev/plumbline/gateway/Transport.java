package dev.plumbline.gateway;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Puts bytes on the wire and brings bytes back; the HTTP client behind it is nobody else's business. */
interface Transport {
    /** Prepares calls to one address; connects to nothing yet. */
    Line to(URI url, Map<String, String> headers, Limits limits);

    /** All that is the same for every call to one address. */
    interface Line {
        /** Begins a POST of JSON; exactly one of the exchange's methods is called, on any thread. */
        void post(byte[] body, Exchange exchange);
    }

    /** How a call ends. */
    interface Exchange {
        /** The host answered, with whatever status. */
        void answered(WireResponse response);

        /** It did not: no connection, a reset, a time-out, a body that is too large or too short. */
        void failed(IOException error);
    }
}
