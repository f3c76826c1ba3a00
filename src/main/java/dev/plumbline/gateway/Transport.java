package dev.plumbline.gateway;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.WireResponse;
import java.net.URI;
import java.util.Map;

/** Sends bytes over HTTP and returns bytes; hides the HTTP client. */
interface Transport {
    /** Prepares calls to one address; makes no connection yet. */
    Line to(URI url, Map<String, String> headers, Limits limits);

    /** Starts a GET; calls exactly one of the exchange's methods, on any thread. */
    void get(URI url, Map<String, String> headers, Limits limits, Exchange exchange);

    /** The prepared calls to one address. */
    interface Line {
        /** Starts a POST of JSON; calls exactly one of the exchange's methods, on any thread. */
        void post(byte[] body, Exchange exchange);
    }

    /** Receives the end of a call. */
    interface Exchange {
        /** Called with a response of any status. */
        void answered(WireResponse response);

        /** Called if no usable response was received. */
        void failed(Failure failure);
    }

    /**
     * The reason why no usable response was received.
     *
     * @param stage the stage at which the call failed
     * @param sent whether the host may have received the request and may charge for it
     * @param cause an {@code IOException}, or what the HTTP client or the JVM threw
     */
    record Failure(Stage stage, boolean sent, Throwable cause) {}

    /** The stage at which a call failed. */
    enum Stage {
        /** No connection was made. */
        CONNECTING,
        /** The host sent nothing for as long as the read timeout. */
        SILENT,
        /** The whole call took longer than the call timeout. */
        OVERTIME,
        /** The connection broke before a response began, or the bytes were not an HTTP response. */
        RESPONDING,
        /** A response began, but its body was truncated or could not be decompressed. */
        READING,
        /** The headers or the body of a successful response exceed the size limit. */
        TOO_LARGE
    }
}
