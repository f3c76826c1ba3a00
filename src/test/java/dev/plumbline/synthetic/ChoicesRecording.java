package dev.plumbline.synthetic;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingFiles;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import dev.plumbline.stub.model.SyntheticModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Makes the recording of the choices suite from the stub's synthetic models. No model was asked, and every line says so. {@code main} writes it anew
 * after the suite has changed.
 */
final class ChoicesRecording implements ChatGateway {
    private final SyntheticModel model = new SyntheticModel(1);
    private final Map<String, TreeMap<String, RecordedReply>> byFile = new LinkedHashMap<>();

    public static void main(String[] arguments) throws IOException {
        write(Path.of("fixtures/choices/synthetic"));
    }

    static void write(Path folder) throws IOException {
        Mistakes mistakes = new Mistakes();
        Map<String, String> given = Map.of(Property.SUITE.key(), "choices", Property.MODELS.key(), "synthetic");
        Settings settings = Settings.resolve(Path.of("").toAbsolutePath(), given::get, name -> null, mistakes);
        Unrecorded choices = SuiteOpener.openUnrecorded(settings).get(0);
        ChoicesRecording gateway = new ChoicesRecording();
        EvalRun run = new EvalRun(choices.suite(), choices.cast(), gateway);
        EvalPlan.of(choices.suite(), choices.cast()).trials().forEach(run::prefetch);
        Map<String, List<RecordedReply>> files = new LinkedHashMap<>();
        gateway.byFile.forEach((name, lines) -> files.put(name, new ArrayList<>(lines.values())));
        RecordingFiles.write(folder, files);
    }

    @Override
    public CompletableFuture<ChatReply> send(ChatRequest request, CallId id) {
        int alternatives = request.sampling().topLogprobs();
        GeneratedText spoken = model.answer(
                new CompletionRequest(request.model().identity(), request.messages(), 0, 1, null, alternatives, false));
        List<TokenLogprob> top = spoken.tokens().get(0).alternatives().top(alternatives).stream()
                .map(token -> new TokenLogprob(token.token(), Math.rint(token.logprob() * 1e6) / 1e6))
                .toList();
        ChatReply reply = new ChatReply(spoken.text(), top, Finish.LENGTH, false);
        RecordedReply line = RecordedReply.of(
                request, id, reply, new Provenance("synthetic", null, "made up, no model was asked", null, null, null));
        byFile.computeIfAbsent(request.model().name(), name -> new TreeMap<>()).put(id.question(), line);
        return CompletableFuture.completedFuture(reply);
    }
}
