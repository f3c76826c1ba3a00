package dev.plumbline.gateway;

import dev.plumbline.gateway.key.KeyLeak;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.gateway.key.Secret;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Provider;
import dev.plumbline.provider.reply.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Calls to a provider's other services, one at a time: fine-tunes, deployments and batches. The key is sent only to the given addresses and
 * never to the target of a redirect. Nothing is retried.
 */
public final class PlainHttp implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final OkHttpClient client;
    private final Transfers transfers;
    private final Secret key;
    private final String keyHeader;
    private final Set<String> origins;

    private PlainHttp(Provider provider, Secret key, Collection<URI> places, EnvironmentProxies proxies) {
        Limits limits = provider.limits();
        this.client = proxies.applyTo(new OkHttpClient.Builder())
                // No connection is reused. If the host had closed a reused connection, it would be unknown whether a
                // paid request arrived.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(limits.connect())
                .readTimeout(limits.read())
                .writeTimeout(limits.read())
                .callTimeout(limits.call())
                .addNetworkInterceptor(chain -> {
                    Sending sending = chain.request().tag(Sending.class);
                    if (sending != null) {
                        sending.begun = true;
                    }
                    return chain.proceed(chain.request());
                })
                .addNetworkInterceptor(new ContentLengthCheck())
                .build();
        this.key = key;
        this.transfers = new Transfers(client, key);
        this.keyHeader = provider.keyHeader() == null ? "Authorization" : provider.keyHeader();
        this.origins = new HashSet<>();
        places.forEach(place -> origins.add(origin(place)));
    }

    /**
     * Opens a provider; makes no connection yet.
     *
     * @param places the addresses of the provider's services, the only ones that are called with the key
     * @param shown the name of the profile's file in messages
     * @param variables the environment variables that may hold the key
     * @param mistakes receives a missing key
     * @return the provider's client, or null if a mistake was reported
     */
    public static @Nullable PlainHttp open(
            Provider provider, Collection<URI> places, String shown, KeyVariables variables, Mistakes mistakes) {
        int before = mistakes.count();
        Secret key = Connections.key(provider, shown, variables, mistakes);
        EnvironmentProxies proxies = new EnvironmentProxies(variables, mistakes);
        return mistakes.count() > before ? null : new PlainHttp(provider, key, places, proxies);
    }

    /** Sends a GET. */
    public HttpReply get(URI url) throws IOException {
        return call(signed(url).get());
    }

    /** Posts JSON. */
    public HttpReply post(URI url, String json) throws IOException {
        return call(signed(url).post(json(json)));
    }

    /** Sends a PATCH with JSON. */
    public HttpReply patch(URI url, String json) throws IOException {
        return call(signed(url).patch(json(json)));
    }

    /** Sends a DELETE. */
    public HttpReply delete(URI url) throws IOException {
        return call(signed(url).delete());
    }

    /** Posts fields as a web form. */
    public HttpReply form(URI url, Map<String, String> fields) throws IOException {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        return call(signed(url).post(form.build()));
    }

    /** Posts fields and one file, {@code file}, as a web form. */
    public HttpReply upload(URI url, Map<String, String> fields, String fileName, byte[] content) throws IOException {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        form.addFormDataPart("file", fileName, RequestBody.create(content, BYTES));
        return call(signed(url).post(form.build()));
    }

    /** Puts bytes at an address that the host named. Such an address carries its own permission, so the key is not sent. */
    public HttpReply putWithoutKey(URI url, byte[] content) throws IOException {
        return call(new Request.Builder().url(url.toString()).put(RequestBody.create(content, BYTES)));
    }

    /** Posts fields and one file of any size from disk. */
    public HttpReply upload(URI url, Map<String, String> fields, String fileName, Path file) throws IOException {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        form.addFormDataPart("file", fileName, RequestBody.create(file.toFile(), BYTES));
        return transfers.call(signed(url).post(form.build()).build());
    }

    /** Downloads lines of text to a file and hides the key in them. Follows one redirect, without sending the key. */
    public HttpReply download(URI url, Path to) throws IOException {
        return transfers.lines(signed(url).build(), to);
    }

    private static RequestBody json(String json) {
        return RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private Request.Builder signed(URI url) throws IOException {
        if (!origins.contains(origin(url))) {
            throw new RequestNotSentException(
                    origin(url) + " is not an address of this provider, so its key is not sent there");
        }
        Request.Builder request = new Request.Builder().url(url.toString());
        if (!key.isNone()) {
            boolean bearer = keyHeader.equalsIgnoreCase("authorization");
            request.header(keyHeader, bearer ? "Bearer " + key.reveal() : key.reveal());
        }
        return request;
    }

    /** Records whether a connection existed, in which case the host may have received the request. */
    private static final class Sending {
        private volatile boolean begun;
    }

    private HttpReply call(Request.Builder request) throws IOException {
        return read(client, request.build(), key);
    }

    /** @throws RequestNotSentException if nothing was sent */
    static HttpReply read(OkHttpClient client, Request request, Secret key) throws IOException {
        Sending sending = new Sending();
        Request tagged = request.newBuilder().tag(Sending.class, sending).build();
        try (Response response = client.newCall(tagged).execute()) {
            BufferedSource source = response.body().source();
            if (source.request(OkHttpTransport.LARGEST_BODY + 1)) {
                throw new IOException("the reply is larger than " + (OkHttpTransport.LARGEST_BODY >> 20) + " MB");
            }
            String body = source.readUtf8();
            Map<String, String> headers = OkHttpTransport.headers(response);
            headers.replaceAll((name, value) -> KeyLeak.hidden(key, value));
            return new HttpReply(response.code(), headers, KeyLeak.hiddenInJson(key, body));
        } catch (ProxyRefusedException e) {
            WireResponse refused = e.response();
            return new HttpReply(
                    refused.status(),
                    Map.of(),
                    KeyLeak.hidden(key, new String(refused.body(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // The exception has no cause, because the cause's message may quote the request.
            String message = KeyLeak.hidden(key, String.valueOf(e.getMessage()));
            throw sending.begun ? new IOException(message) : new RequestNotSentException(message);
        }
    }

    private static String origin(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
