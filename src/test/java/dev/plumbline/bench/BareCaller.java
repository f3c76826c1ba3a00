package dev.plumbline.bench;

import dev.plumbline.profile.Limits;
import dev.plumbline.provider.Dialect;
import dev.plumbline.provider.Dialects;
import dev.plumbline.provider.Target;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * What OkHttp costs by itself: the gateway's client with the same bodies, made beforehand, so many at once, replies read and thrown away.
 */
final class BareCaller implements Caller {
    private static final int BODIES = 512;
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final String url;
    private final int concurrency;
    private final List<byte[]> bodies;

    BareCaller(URI url, int concurrency, Questions questions) {
        this.url = url + "/chat/completions";
        this.concurrency = concurrency;
        Dialect dialect = Dialects.of("openai");
        Target target = new Target("bench-base", dialect.defaults(), List.of());
        this.bodies = IntStream.range(0, BODIES)
                .mapToObj(i -> dialect.encode(questions.request(i), target, i).body())
                .toList();
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(BODIES, 1, TimeUnit.MINUTES))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Limits.DEFAULT.connect())
                .readTimeout(Limits.DEFAULT.read())
                .writeTimeout(Limits.DEFAULT.read())
                .callTimeout(Limits.DEFAULT.call())
                .build();
    }

    @Override
    public void call(int from, int calls) throws IOException, InterruptedException {
        Semaphore slots = new Semaphore(concurrency);
        AtomicReference<IOException> failure = new AtomicReference<>();
        for (int i = from; i < from + calls; i++) {
            slots.acquire();
            Request request = new Request.Builder()
                    .url(url)
                    .post(RequestBody.create(bodies.get(i % BODIES), JSON))
                    .build();
            client.newCall(request).enqueue(new Callback() {
                @Override
                public void onFailure(Call call, IOException error) {
                    failure.set(error);
                    slots.release();
                }

                @Override
                public void onResponse(Call call, Response response) throws IOException {
                    try (response) {
                        if (response.body().bytes().length == 0 || response.code() != 200) {
                            failure.set(new IOException("status " + response.code()));
                        }
                    } catch (IOException error) {
                        failure.set(error);
                    } finally {
                        slots.release();
                    }
                }
            });
        }
        slots.acquire(concurrency);
        IOException error = failure.get();
        if (error != null) {
            throw error;
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
