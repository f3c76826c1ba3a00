package dev.plumbline.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A host that nobody should call, and that remembers who did. */
public final class Canary implements AutoCloseable {
    private final HttpServer server;
    private final Collection<String> requests = new ConcurrentLinkedQueue<>();

    public Canary() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What was asked of it. */
    public Collection<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
