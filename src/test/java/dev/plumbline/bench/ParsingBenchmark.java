package dev.plumbline.bench;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.provider.Dialect;
import dev.plumbline.provider.Dialects;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.WireRequest;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.WireResponse;
import dev.plumbline.recording.RecordingKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What each call costs besides waiting for the host: its key, its body, and reading the answer. */
@State(Scope.Benchmark)
public class ParsingBenchmark {
    private final Dialect dialect = Dialects.of("openai");
    private final Target target = new Target("bench-base", dialect.defaults(), List.of());
    private final Questions questions = new Questions();
    private final ChatRequest elaboration = questions.request(1);
    private final ChatRequest rating = new RatingProtocol(questions.suite())
            .request(questions.suite().questions().get(0), new ModelRef("base", "bench-base"));
    private final WireResponse response;

    public ParsingBenchmark() {
        try (InputStream body = Dialect.class.getResourceAsStream("bodies/openai.json")) {
            response = new WireResponse(
                    200,
                    Map.of("content-type", "application/json"),
                    Objects.requireNonNull(body).readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key under which a reply is kept. */
    @Benchmark
    public RecordingKey recordingKey() {
        return RecordingKey.of(elaboration);
    }

    /** The request's body. */
    @Benchmark
    public WireRequest encode() {
        return dialect.encode(elaboration, target, 1);
    }

    /** A reply with the probabilities of its tokens. */
    @Benchmark
    public ReplyOrRefusal read() {
        return dialect.read(rating, target, response);
    }
}
