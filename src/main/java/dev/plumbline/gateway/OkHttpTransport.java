package dev.plumbline.gateway;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.reply.WireResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * HTTP calls with OkHttp. Redirects are off, so that no key reaches another host. OkHttp's own retries are off, so that every attempt is
 * counted. OkHttp's call limits are off, because the accounts limit the open calls.
 */
final class OkHttpTransport implements Transport, AutoCloseable {
    /** The size limit of a reply's body, in bytes: much more than any answer needs, and much less than the available memory. */
    static final long LARGEST_BODY = 8L << 20;

    /** The size limit of an error's body, in bytes: enough for a host's message. The rest is not read. */
    private static final long LARGEST_ERROR = 1L << 20;

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int IDLE_CONNECTIONS = 512;
    /**
     * A request on a connection that the host has already closed fails within one round trip, so a failure after this time has another
     * cause.
     */
    private static final long STALE_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final OkHttpClient client;
    private @Nullable OkHttpClient secure;
    private final Relay relay = new Relay();

    OkHttpTransport(EnvironmentProxies proxies) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        client = proxies.applyTo(new OkHttpClient.Builder())
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .eventListener(new Milestones())
                .addNetworkInterceptor(new UnsolicitedResponses())
                .addNetworkInterceptor(new ContentLengthCheck())
                // Without TLS, because a plain http host needs no certificates, and reading them takes 0.1 s.
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .build();
    }

    @Override
    public Line to(URI url, Map<String, String> headers, Limits limits) {
        HttpUrl address = HttpUrl.get(url.toString());
        Headers sent = Headers.of(headers);
        OkHttpClient pooled = limited(address, limits);
        OkHttpClient fresh = pooled.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MINUTES))
                .build();
        return (body, exchange) -> {
            Request request = new Request.Builder()
                    .url(address)
                    .headers(sent)
                    .post(RequestBody.create(body, JSON))
                    .build();
            begin(request, pooled, fresh, exchange);
        };
    }

    @Override
    public void get(URI url, Map<String, String> headers, Limits limits, Exchange exchange) {
        HttpUrl address = HttpUrl.get(url.toString());
        OkHttpClient limited = limited(address, limits);
        begin(new Request.Builder().url(address).headers(Headers.of(headers)).build(), limited, limited, exchange);
    }

    private void begin(Request request, OkHttpClient pooled, OkHttpClient fresh, Exchange exchange) {
        try {
            relay.run(() -> make(request, pooled, fresh, exchange));
        } catch (RejectedExecutionException e) {
            exchange.failed(new Failure(Stage.CONNECTING, false, new IOException("the connections are closed", e)));
        }
    }

    /**
     * Makes a call. If the host closes a pooled connection while it is being reused, the call is made again on a new connection. Any
     * throwable ends the call, because OkHttp throws unchecked exceptions for some malformed responses, and memory may run out.
     */
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private void make(Request request, OkHttpClient pooled, OkHttpClient fresh, Exchange exchange) {
        Attempt attempt = new Attempt();
        WireResponse response;
        try {
            try {
                response = attempt.make(request, pooled);
            } catch (IOException e) {
                if (!attempt.metAStaleConnection(e) || relay.isClosed()) {
                    throw e;
                }
                attempt = new Attempt();
                response = attempt.make(request, fresh);
            }
        } catch (ProxyRefusedException e) {
            response = e.response();
        } catch (Throwable error) {
            exchange.failed(attempt.failure(error));
            return;
        }
        exchange.answered(response);
    }

    private synchronized OkHttpClient speaking(HttpUrl address) {
        if (!address.isHttps()) {
            return client;
        }
        if (secure == null) {
            secure = client.newBuilder()
                    .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                    .build();
        }
        return secure;
    }

    private OkHttpClient limited(HttpUrl address, Limits limits) {
        return speaking(address)
                .newBuilder()
                .connectTimeout(limits.connect())
                .readTimeout(limits.read())
                .writeTimeout(limits.read())
                .callTimeout(limits.call())
                .build();
    }

    private static WireResponse read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        boolean more = source.request((response.isSuccessful() ? LARGEST_BODY : LARGEST_ERROR) + 1);
        if (more && response.isSuccessful()) {
            throw new TooLargeException();
        }
        return new WireResponse(
                response.code(),
                headers(response),
                more ? source.readByteArray(LARGEST_ERROR) : source.readByteArray());
    }

    /** Returns a response's headers by lower-case name. */
    static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        return headers;
    }

    @Override
    public void close() {
        relay.close();
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    /** One attempt and its progress. OkHttp reports the progress as events from any thread. */
    private final class Attempt {
        private final long began = System.nanoTime();
        private volatile boolean connecting;
        private volatile boolean encrypting;
        private volatile boolean connected;
        private volatile boolean responded;

        /** Makes the call and reads the whole response. */
        WireResponse make(Request request, OkHttpClient client) throws IOException {
            Call call =
                    client.newCall(request.newBuilder().tag(Attempt.class, this).build());
            if (relay.isClosed()) {
                // The transport is closed, so a reply could no longer be recorded.
                call.cancel();
            }
            try (Response response = call.execute()) {
                responded = true;
                return read(response);
            }
        }

        /**
         * Returns whether a pooled connection broke without a response, and so soon that the host must have closed it before it read the
         * request.
         */
        boolean metAStaleConnection(IOException error) {
            return connected
                    && !connecting
                    && !responded
                    && !(error instanceof InterruptedIOException)
                    && !(error instanceof ProtocolException)
                    && !(error instanceof ProxyRefusedException)
                    && ResponseHeaders.of(error) == ResponseHeaders.UNKNOWN
                    && !refusedByStream(error)
                    && System.nanoTime() - began < STALE_WITHIN_NANOS;
        }

        /** Returns whether an HTTP/2 host refused only this call's stream, while the connection still works. */
        private static boolean refusedByStream(IOException error) {
            return error instanceof StreamResetException reset && reset.errorCode != ErrorCode.REFUSED_STREAM;
        }

        Failure failure(Throwable error) {
            return new Failure(stage(error), connected, error);
        }

        private Stage stage(Throwable error) {
            if (error instanceof SocketTimeoutException) {
                return connected || encrypting ? Stage.SILENT : Stage.CONNECTING;
            }
            if (!connected) {
                return Stage.CONNECTING;
            }
            // OkHttp reports call timeouts with this type and read timeouts with the type above.
            if (error instanceof InterruptedIOException) {
                return Stage.OVERTIME;
            }
            if (error instanceof TooLargeException || ResponseHeaders.of(error) == ResponseHeaders.TOO_LONG) {
                return Stage.TOO_LARGE;
            }
            return responded || error instanceof ContentLengthCheck.WrongLengthException
                    ? Stage.READING
                    : Stage.RESPONDING;
        }
    }

    /** Thrown if a body exceeds the size limit. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("the reply is larger than " + (LARGEST_BODY >> 20) + " MB");
        }
    }

    /** Records the progress of attempts. */
    private static final class Milestones extends EventListener {
        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            attempt(call).connecting = true;
        }

        @Override
        public void secureConnectStart(Call call) {
            attempt(call).encrypting = true;
        }

        @Override
        public void connectionAcquired(Call call, Connection connection) {
            attempt(call).connected = true;
        }

        private static Attempt attempt(Call call) {
            return Objects.requireNonNull(call.request().tag(Attempt.class));
        }
    }
}
