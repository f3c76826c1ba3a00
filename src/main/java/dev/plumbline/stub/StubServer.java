package dev.plumbline.stub;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A server on this machine that imitates hosts of every dialect without a model. All its answers are synthetic and marked as synthetic. */
public final class StubServer implements AutoCloseable {
    private static final int BACKLOG = 1024;
    /** The minimum number of threads that read requests. Slow requests start more threads, up to a maximum; the server closes further connections. */
    private static final int READERS = 4;

    private static final int MOST_READERS = 1024;

    /**
     * Properties of the JDK's HTTP server, which reads them when the JVM creates its first server. A property that is already set keeps its
     * value.
     */
    private static final Map<String, String> PROPERTIES = Map.of(
            // Headers and body are sent in two writes; without this property, the second write waits for the client's
            // delayed acknowledgement.
            "sun.net.httpserver.nodelay", "true",
            // The default is 200; the server closes further kept-alive connections after each answer.
            "sun.net.httpserver.maxIdleConnections", "20000",
            // In seconds. If the server closes a pooled connection before the client does, the client's next call
            // fails.
            "sun.net.httpserver.idleInterval", "600",
            // In seconds, for the headers and body of a request. A slow request blocks a thread.
            "sun.net.httpserver.maxReqTime", "5",
            "jdk.httpserver.maxConnections", "20000");

    private final HttpServer server;
    private final StubRoutes routes;
    private final RequestCounter tally;
    private final ExecutorService readers;
    private final ScheduledThreadPoolExecutor later;
    private final ExecutorService aside;

    private StubServer(HttpServer server, StubSettings settings) {
        this.server = server;
        this.routes = new StubRoutes();
        this.tally = new RequestCounter();
        this.readers = new ThreadPoolExecutor(
                READERS, MOST_READERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), daemon("plumbline-stub-reader"));
        this.later = new ScheduledThreadPoolExecutor(2, daemon("plumbline-stub-later"));
        this.aside = Executors.newCachedThreadPool(daemon("plumbline-stub-aside"));
        AnswerDelivery delivery = new AnswerDelivery(tally, settings.faults(), later, aside);
        server.createContext("/", new RequestHandler(settings, routes, tally, delivery));
        server.setExecutor(readers);
    }

    /**
     * Starts a server that only this machine can reach.
     *
     * @throws IOException if the port is taken
     */
    public static StubServer start(StubSettings settings) throws IOException {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(here, settings.port()), BACKLOG);
        StubServer stub = new StubServer(server, settings);
        server.start();
        return stub;
    }

    /** Returns the port of the server. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Returns the base URL that a profile needs for a provider of this dialect.
     *
     * @throws NoSuchElementException if there is no such dialect
     */
    public URI baseUrl(String dialect) {
        String base = routes.base(dialect);
        if (base == null) {
            throw new NoSuchElementException("the stub has no dialect '" + dialect + "'");
        }
        return URI.create("http://127.0.0.1:" + port() + base);
    }

    /** Returns the counts of requests so far. */
    public StubCounts counts() {
        return tally.snapshot();
    }

    /** Closes every connection immediately, including stalled ones. */
    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
        later.shutdownNow();
        aside.shutdownNow();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
