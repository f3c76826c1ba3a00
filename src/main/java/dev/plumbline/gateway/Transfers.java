package dev.plumbline.gateway;

import dev.plumbline.gateway.key.KeyLeak;
import dev.plumbline.gateway.key.Secret;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Copies large files between a host and the disk, without holding them in memory. */
final class Transfers {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long LONGEST_LINE = 64L << 20;
    /** The size limit of a downloaded file: more than the results of any batch need, and less than most disks hold. */
    private static final long LARGEST_FILE = 4L << 30;

    private final OkHttpClient client;
    private final Secret key;
    private final long largestFile;

    Transfers(OkHttpClient calls, Secret key) {
        this(calls, key, LARGEST_FILE);
    }

    /** @param largestFile the most characters to download to one file */
    Transfers(OkHttpClient calls, Secret key, long largestFile) {
        this.largestFile = largestFile;
        this.client = calls.newBuilder().callTimeout(LONGEST).build();
        this.key = key;
    }

    HttpReply call(Request request) throws IOException {
        return PlainHttp.read(client, request, key);
    }

    /** Writes the body's lines to a file. If the status is not success, returns the body's text instead. */
    HttpReply lines(Request request, Path to) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            String location = response.header("location");
            if (response.isRedirect() && location != null) {
                HttpUrl target = request.url().resolve(location);
                if (target == null) {
                    throw new IOException("the host redirects the download to an invalid address");
                }
                return elsewhere(target, to);
            }
            return write(response, to);
        } catch (IOException e) {
            throw new IOException(KeyLeak.hidden(key, String.valueOf(e.getMessage())));
        }
    }

    /** Follows a redirect without the key, because the redirect's address contains its own credentials. */
    private HttpReply elsewhere(HttpUrl target, Path to) throws IOException {
        try (Response response =
                client.newCall(new Request.Builder().url(target).build()).execute()) {
            return write(response, to);
        }
    }

    private HttpReply write(Response response, Path to) throws IOException {
        BufferedSource source = response.body().source();
        if (!response.isSuccessful()) {
            source.request(OkHttpTransport.LARGEST_BODY);
            return new HttpReply(
                    response.code(),
                    Map.of(),
                    KeyLeak.hiddenInJson(key, source.getBuffer().readUtf8()));
        }
        try (BufferedWriter out =
                Files.newBufferedWriter(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long length = 0;
            while (!source.exhausted()) {
                String line = KeyLeak.hiddenInJson(key, line(source));
                length += line.length() + 1;
                if (length > largestFile) {
                    throw new IOException("the file is longer than " + largestFile + " characters");
                }
                out.write(line);
                out.write('\n');
            }
        }
        return new HttpReply(response.code(), Map.of(), "");
    }

    private static String line(BufferedSource source) throws IOException {
        long end = source.indexOf((byte) '\n', 0, LONGEST_LINE);
        if (end < 0 && source.request(LONGEST_LINE)) {
            throw new IOException("a line is longer than " + (LONGEST_LINE >> 20) + " MB");
        }
        String line = end < 0 ? source.readUtf8() : source.readUtf8(end);
        if (end >= 0) {
            source.skip(1);
        }
        return line;
    }
}
