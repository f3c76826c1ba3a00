package dev.plumbline.gateway;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * HTTP by OkHttp. It follows no redirect, so that no key reaches another host, and tries nothing again by itself, so that every attempt is
 * counted. How many calls are open is the accounts' business, so its own limits are out of the way.
 */
final class OkHttpTransport implements Transport, AutoCloseable {
    /** The largest reply that is read: far above any answer, far below what would fill the memory. */
    static final long LARGEST_BODY = 8L << 20;

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int IDLE_CONNECTIONS = 512;

    private final OkHttpClient client;
    private @Nullable OkHttpClient secure;
    private final Relay relay = new Relay();

    OkHttpTransport() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // The certificates that are trusted take a tenth of a second to read, which a host beside us need not
                // wait for.
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .build();
    }

    @Override
    public Line to(URI url, Map<String, String> headers, Limits limits) {
        HttpUrl address = HttpUrl.get(url.toString());
        Headers sent = Headers.of(headers);
        OkHttpClient limited = limited(address, limits);
        return (body, exchange) -> {
            Request request = new Request.Builder()
                    .url(address)
                    .headers(sent)
                    .post(RequestBody.create(body, JSON))
                    .build();
            Call call = limited.newCall(request);
            try {
                relay.run(() -> make(call, exchange));
            } catch (RejectedExecutionException e) {
                exchange.failed(new IOException("the connections are closed", e));
            }
        };
    }

    /** The response is read whole before anyone is told. */
    private void make(Call call, Exchange exchange) {
        if (relay.isClosed()) {
            // Nobody could record its reply any more.
            call.cancel();
        }
        WireResponse read;
        try (Response response = call.execute()) {
            read = read(response);
        } catch (IOException error) {
            exchange.failed(error);
            return;
        }
        exchange.answered(read);
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
        if (source.request(LARGEST_BODY + 1)) {
            throw new IOException("the reply is larger than " + (LARGEST_BODY >> 20) + " MB");
        }
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        return new WireResponse(response.code(), headers, source.readByteArray());
    }

    @Override
    public void close() {
        relay.close();
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
