package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.WireResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Requests, and what dialects make of the bodies kept under {@code dev/plumbline/provider}. */
public final class ExampleRequests {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    static final ModelRef MODEL = new ModelRef("coastal", "coastal-v1");
    public static final ChatRequest RATING = request(new Sampling(0, 1, 5), Message.user("From 0 to 9?"));
    public static final ChatRequest ELABORATION = request(
            new Sampling(1, 250, 0), Message.user("From 0 to 9?"), Message.assistant("7"), Message.user("Why?"));
    static final ChatRequest JUDGEMENT =
            request(new Sampling(0, 10, 0), Message.system("You sort texts."), Message.user("Sort this."));

    private ExampleRequests() {}

    static ChatRequest request(Sampling sampling, Message... messages) {
        return new ChatRequest(MODEL, List.of(messages), sampling, 0);
    }

    static Dialect dialect(String name) {
        return Dialects.of(name, CLOCK);
    }

    static Target target(Dialect dialect) {
        return new Target("the-model", dialect.defaults(), List.of());
    }

    public static WireResponse response(int status, String body) {
        return new WireResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    public static ReplyOrRefusal read(ChatRequest request, WireResponse response) {
        Dialect dialect = dialect("openai");
        return dialect.read(request, target(dialect), response);
    }

    static ReplyOrRefusal.Answered answered(ChatRequest request, String body) {
        ReplyOrRefusal reading = read(request, response(200, body));
        assertThat(reading).isInstanceOf(ReplyOrRefusal.Answered.class);
        return (ReplyOrRefusal.Answered) reading;
    }

    public static Refusal refusal(ChatRequest request, WireResponse response) {
        ReplyOrRefusal reading = read(request, response);
        assertThat(reading).isInstanceOf(ReplyOrRefusal.Refused.class);
        return ((ReplyOrRefusal.Refused) reading).refusal();
    }

    /** A file's text, by its path under the resources of this package. */
    public static String body(String path) {
        try {
            return Files.readString(folder("").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> bodies(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(f -> !f.endsWith("README.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(ExampleRequests.class.getResource("README.md"))
                            .toURI())
                    .resolveSibling(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
