package dev.plumbline.gateway;

import dev.plumbline.provider.reply.WireResponse;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * A proxy asks for credentials (407) and none are left to try. OkHttp itself throws an exception without the proxy's words, both for a tunnel
 * and for a proxy that it does not know of.
 */
final class ProxyRefusedException extends IOException {
    static final int STATUS = 407;
    private static final long serialVersionUID = 1L;
    private static final long MOST_WORDS = 4096;

    private final String words;

    private ProxyRefusedException(String words) {
        super("the proxy asks for credentials (HTTP " + STATUS + "): " + words
                + "; check user and password in https_proxy or http_proxy");
        this.words = words;
    }

    /** Returns an exception with the words of a proxy that refuses a tunnel. The body is no longer available then. */
    static ProxyRefusedException ofTunnel(Response response) {
        String realm = response.header("Proxy-Authenticate");
        return new ProxyRefusedException(response.message() + (realm == null ? "" : " (" + realm + ")"));
    }

    /** Throws if a 407 comes over a connection without a proxy that OkHttp knows. */
    static final Interceptor OF_UNKNOWN_PROXY = chain -> {
        Response response = chain.proceed(chain.request());
        Connection connection = chain.connection();
        if (response.code() == STATUS
                && connection != null
                && connection.route().proxy().type() != Proxy.Type.HTTP) {
            throw new ProxyRefusedException(response.peekBody(MOST_WORDS).string());
        }
        return response;
    };

    /** Returns the proxy's refusal as a response. */
    WireResponse response() {
        return new WireResponse(STATUS, Map.of(), words.getBytes(StandardCharsets.UTF_8));
    }
}
