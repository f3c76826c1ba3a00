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
 * Thrown if a proxy asks for credentials (407) and none are left to try. OkHttp's own exceptions for tunnels and for proxies that it does
 * not know lack the proxy's message.
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

    /** Returns an exception with the status message of a proxy that refuses a tunnel; the body is no longer available. */
    static ProxyRefusedException ofTunnel(Response response) {
        String realm = response.header("Proxy-Authenticate");
        return new ProxyRefusedException(response.message() + (realm == null ? "" : " (" + realm + ")"));
    }

    /** Throws if a 407 response arrives over a connection for which OkHttp knows no proxy. */
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

    /** Returns the proxy's refusal in the form of a host's response. */
    WireResponse response() {
        return new WireResponse(STATUS, Map.of(), words.getBytes(StandardCharsets.UTF_8));
    }
}
