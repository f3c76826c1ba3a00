package dev.plumbline.gateway;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Puts bytes on the wire and brings bytes back; the HTTP client behind it is nobody else's business. */
interface Transport {
    /** Begins a POST of JSON; exactly one of the exchange's methods is called, on any thread. */
    void post(URI url, Map<String, String> headers, byte[] body, Limits limits, Exchange exchange);

    /** How a call ends. */
    interface Exchange {
        /** The host answered, with whatever status. */
        void answered(WireResponse response);

        /** It did not: no connection, a reset, a time-out, a body that is too large or too short. */
        void failed(IOException error);
    }
}
