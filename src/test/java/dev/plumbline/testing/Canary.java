package dev.plumbline.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A host that nobody should call, and that remembers who did. */
public final class Canary implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Collection<String> requests = new ConcurrentLinkedQueue<>();

    public Canary() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(String.valueOf(request.getTarget()));
                return new MockResponse.Builder().code(404).build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    public int port() {
        return server.getPort();
    }

    /** What was asked of it. */
    public Collection<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.close();
    }
}
