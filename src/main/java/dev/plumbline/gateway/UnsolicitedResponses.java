package dev.plumbline.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;
import okhttp3.Interceptor;
import okhttp3.OkHttp;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.internal.connection.RealConnection;
import okhttp3.internal.http.RealInterceptorChain;
import okhttp3.internal.http1.Http1ExchangeCodec;
import okio.BufferedSource;

/**
 * Rejects an HTTP/1.1 connection on which unread bytes have arrived before the next request is sent. HTTP/1.1 matches responses to requests
 * only by their order, so if a host or proxy answers one request twice, the second response would be taken as the answer to the next
 * request. OkHttp does not check for such bytes and hides its buffer, so this class reads it through OkHttp's internal classes (ADR 0031);
 * a test fails if another version changes them.
 */
final class UnsolicitedResponses implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        if (holdsBytes(chain)) {
            throw new IOException("the connection held bytes that no request had asked for");
        }
        return chain.proceed(chain.request());
    }

    /** @throws IncompatibleClassChangeError if OkHttp's internal classes differ from those that this class was compiled against */
    private static boolean holdsBytes(Chain chain) throws IOException {
        try {
            RealInterceptorChain real = (RealInterceptorChain) chain;
            return real.connection() instanceof RealConnection connection
                    // HTTP/2 needs no check, because its responses carry stream numbers.
                    && (connection.protocol() == Protocol.HTTP_1_1 || connection.protocol() == Protocol.HTTP_1_0)
                    && holdsBytes(real, connection);
        } catch (LinkageError | ClassCastException e) {
            throw (Error) new IncompatibleClassChangeError("Plumbline needs OkHttp " + OkHttp.VERSION
                            + ", and another version comes first on the class path; manage com.squareup.okhttp3:okhttp and okhttp-jvm to "
                            + OkHttp.VERSION)
                    .initCause(e);
        }
    }

    private static boolean holdsBytes(RealInterceptorChain chain, RealConnection connection) throws IOException {
        // A codec only holds references to the connection, so creating a second codec has no side effects.
        var codec = (Http1ExchangeCodec)
                connection.newCodec$okhttp(chain.getCall$okhttp().getClient(), chain);
        BufferedSource source = codec.getSocket().getSource();
        if (source.getBuffer().size() > 0) {
            return true;
        }
        Socket socket = connection.socket();
        return socket instanceof SSLSocket
                ? bringsBytes(socket, source)
                : socket.getInputStream().available() > 0;
    }

    /**
     * Reads with a timeout of one millisecond, as OkHttp does for idle connections. Only a read distinguishes data from TLS's own messages.
     */
    private static boolean bringsBytes(Socket socket, BufferedSource source) throws IOException {
        int timeout = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            return !source.exhausted();
        } catch (SocketTimeoutException nothing) {
            return false;
        } finally {
            socket.setSoTimeout(timeout);
        }
    }
}
