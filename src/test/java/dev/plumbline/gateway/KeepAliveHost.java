package dev.plumbline.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** A host on real sockets with a thread for each connection. */
final class KeepAliveHost implements AutoCloseable {
    final AtomicInteger requests = new AtomicInteger();
    private final ServerSocket server;
    private final Connection connection;

    /** What is done with one connection. */
    interface Connection {
        void serve(Socket socket, InputStream in, AtomicInteger requests) throws IOException;
    }

    KeepAliveHost(Connection connection) throws IOException {
        this(ServerSocketFactory.getDefault(), connection);
    }

    /** @param sockets decides whether the host speaks TLS */
    KeepAliveHost(ServerSocketFactory sockets, Connection connection) throws IOException {
        this.server = sockets.createServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        this.connection = connection;
        start(this::accept);
    }

    URI url() {
        String scheme = server instanceof SSLServerSocket ? "https" : "http";
        return URI.create(scheme + "://localhost:" + server.getLocalPort() + "/v1");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                // Otherwise a second write may wait for the caller's acknowledgement of the first.
                socket.setTcpNoDelay(true);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            connection.serve(socket, new BufferedInputStream(socket.getInputStream()), requests);
        } catch (IOException gone) {
            // The caller has hung up.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads one request with a body of two bytes; returns false at the end of the connection. */
    static boolean readRequest(InputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int read = in.read();
            if (read < 0) {
                return false;
            }
            newlines = read == '\n' ? newlines + 1 : read == '\r' ? newlines : 0;
        }
        return in.readNBytes(2).length == 2;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
