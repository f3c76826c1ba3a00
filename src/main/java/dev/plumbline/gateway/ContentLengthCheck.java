package dev.plumbline.gateway;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Rejects a response whose {@code Content-Length} is not a non-negative number. OkHttp throws an unchecked exception for a negative number,
 * and waits for the end of the connection if it cannot parse the value.
 */
final class ContentLengthCheck implements Interceptor {
    /** At most 18 digits, because more may not fit into a long. */
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        List<String> lengths = response.headers("Content-Length");
        // A chunked body does not need the header.
        if (!lengths.isEmpty() && response.header("Transfer-Encoding") == null && !isOneNumber(lengths)) {
            throw new WrongLengthException(String.join(", ", lengths));
        }
        return response;
    }

    private static boolean isOneNumber(List<String> lengths) {
        return LENGTH.matcher(lengths.get(0)).matches()
                && lengths.stream().distinct().count() == 1;
    }

    /** Thrown if a response began but the length of its body is unknown. */
    static final class WrongLengthException extends ProtocolException {
        private static final long serialVersionUID = 1L;

        WrongLengthException(String was) {
            super("its Content-Length is not a number of bytes (was " + was + ")");
        }
    }
}
