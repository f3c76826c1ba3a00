package dev.plumbline.bench;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.gateway.Budget;
import dev.plumbline.gateway.Connections;
import dev.plumbline.gateway.LiveGateway;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.recording.Recording;
import dev.plumbline.recording.RecordingAppender;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The gateway as a live run uses it: everything asked for at once, every reply on disk. */
final class PlumblineCaller implements Caller {
    private final Questions questions;
    private final LiveGateway gateway;

    PlumblineCaller(URI url, int concurrency, Path folder, Questions questions) throws IOException {
        this.questions = questions;
        Path file = folder.resolve("bench.yaml");
        Files.writeString(file, """
                note: SYNTHETIC, made by the benchmark
                providers:
                  host: {dialect: openai, base-url: "%s", concurrency: %d}
                models:
                  base: {provider: host, model: bench-base, identity: bench-base}
                  other: {provider: host, model: bench-other, identity: bench-other}
                  judge: {provider: host, model: bench-judge, identity: bench-judge}
                roles: {base: base, candidates: [other], judge: judge}
                repeats: 0
                recording: %s
                rating: {top-logprobs: 5}
                """.formatted(url, concurrency, folder.resolve("recording")));
        Mistakes mistakes = new Mistakes();
        Profile profile = ProfileReader.read(file, questions.suite(), folder, mistakes);
        mistakes.throwIfAny();
        Path recorded = Objects.requireNonNull(profile).recording();
        RecordingAppender appender = RecordingAppender.open(recorded, "recording");
        Connections connections = Connections.open(
                profile,
                "bench.yaml",
                List.of(Questions.MODEL),
                new KeyVariables(name -> null, List.of()),
                new Budget(null, null),
                mistakes);
        mistakes.throwIfAny();
        gateway = new LiveGateway(
                Recording.read(recorded, "recording", mistakes),
                appender,
                Objects.requireNonNull(connections),
                new Random(1));
        // As a live run does before its first call.
        gateway.rehearse(Integer.MAX_VALUE);
    }

    @Override
    public void call(int from, int calls) {
        List<CompletableFuture<ChatReply>> replies = new ArrayList<>(calls);
        for (int i = from; i < from + calls; i++) {
            replies.add(gateway.send(questions.request(i), questions.id(i)));
        }
        replies.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
