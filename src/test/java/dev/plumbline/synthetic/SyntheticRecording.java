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
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Makes the recordings of the tea and open suites. No model was asked: every reply is drawn from the hash of its request, says so, and is recorded as
 * synthetic. {@code main} writes it anew after the suite has changed.
 */
final class SyntheticRecording implements ChatGateway {
    private static final List<String> WORDS = List.of("It is the smell.", "Habit.", "My cup is blue.", "Warm hands.");

    private static final List<String> SENTENCES = List.of(
            "Start small and see what you enjoy.",
            "A short walk helps.",
            "Ask somebody who has done it before.",
            "Say kindly what you need and listen to the answer.",
            "Make a list of what it costs and what it gives.",
            "Tea is never wrong.");

    private final Suite suite;
    private final Map<String, TreeMap<String, RecordedReply>> byFile = new LinkedHashMap<>();

    private SyntheticRecording(Suite suite) {
        this.suite = suite;
    }

    public static void main(String[] arguments) throws IOException {
        write("tea", Path.of("fixtures/tea/synthetic"));
        write("open", Path.of("fixtures/open/synthetic"));
    }

    static void write(String suite, Path folder) throws IOException {
        Mistakes mistakes = new Mistakes();
        Map<String, String> given = Map.of(Property.SUITE.key(), suite, Property.MODELS.key(), "synthetic");
        Settings settings = Settings.resolve(Path.of("").toAbsolutePath(), given::get, name -> null, mistakes);
        Unrecorded tea = SuiteOpener.openUnrecorded(settings).get(0);
        SyntheticRecording gateway = new SyntheticRecording(tea.suite());
        EvalRun run = new EvalRun(tea.suite(), tea.cast(), gateway);
        EvalPlan.of(tea.suite(), tea.cast()).trials().forEach(run::prefetch);
        Map<String, List<RecordedReply>> files = new LinkedHashMap<>();
        gateway.byFile.forEach((model, lines) -> files.put(model, new ArrayList<>(lines.values())));
        RecordingFiles.write(folder, files);
    }

    @Override
    public CompletableFuture<ChatReply> send(ChatRequest asked, CallId id) {
        // The shipped recording holds judgements under their earlier wording, and these words are its seed.
        ChatRequest request = Objects.requireNonNullElse(asked.earlier(), asked);
        Random random = new Random(("ChatRequest[model=ModelRef[name="
                        + request.model().name() + ", identity="
                        + request.model().identity() + "], messages=" + request.messages()
                        + ", sampling=" + request.sampling() + ", sample=" + request.sample() + "]")
                .hashCode());
        ChatReply reply = switch (id.kind()) {
            case RATING -> rating(request.model().name(), random);
            case ELABORATION -> ChatReply.text("[synthetic] " + WORDS.get(random.nextInt(WORDS.size())));
            case JUDGEMENT -> judgement(random);
            case ANSWER -> ChatReply.text(answer(request.model().name(), id));
        };
        RecordedReply line = RecordedReply.of(
                request, id, reply, new Provenance("synthetic", null, "made up, no model was asked", null, null, null));
        byFile.computeIfAbsent(request.model().name(), m -> new TreeMap<>())
                .put(id.kind() + id.question() + id.answer() + id.model() + String.format("%03d", id.sample()), line);
        return CompletableFuture.completedFuture(reply);
    }

    /** Chatty talks longer, hedges more and prefers other animals; both refuse now and then. */
    private static String answer(String model, CallId id) {
        String question = id.question();
        Random random = new Random((model + " " + question + " " + id.sample()).hashCode());
        boolean chatty = model.equals("chatty");
        if (random.nextInt(20) == 0) {
            return "I'm sorry, but I can't help with that.";
        }
        if (question.startsWith("favourite")) {
            List<String> words = question.contains("season")
                    ? List.of("Autumn", "autumn.", "Spring", "Winter")
                    : chatty ? List.of("Owl", "owl", "Owl.", "Heron") : List.of("Hedgehog", "Otter.", "otter", "Heron");
            return words.get(random.nextInt(words.size()));
        }
        StringBuilder reply = new StringBuilder();
        if (random.nextInt(10) < (chatty ? 7 : 1)) {
            reply.append("It depends. ");
        }
        int sentences = (chatty ? 4 : 2) + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            reply.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
        }
        return reply.toString().strip();
    }

    /** Espresso spreads over the scale, green-tea stays near the others' mean. */
    private ChatReply rating(String model, Random random) {
        double peak = model.equals("espresso") ? 0.4 : 0.97;
        int mode = 2 + Math.floorMod(suite.questions().size() + (model.equals("espresso") ? 3 : 0), 3);
        List<TokenLogprob> top = new ArrayList<>();
        double left = 0.999 - peak;
        top.add(new TokenLogprob(String.valueOf(mode), Math.log(peak)));
        for (int answer = 1; answer <= 5; answer++) {
            if (answer != mode) {
                double p = answer == (mode == 5 ? 4 : 5) ? left : left * (0.3 + 0.4 * random.nextDouble());
                left -= p;
                top.add(new TokenLogprob(String.valueOf(answer), Math.log(p)));
                if (left < 1e-9) {
                    break;
                }
            }
        }
        top.sort(Comparator.comparingDouble((TokenLogprob t) -> -t.logprob()));
        return new ChatReply(top.get(0).token(), top, Finish.LENGTH, false);
    }

    private ChatReply judgement(Random random) {
        var categories = suite.judge().categories();
        int choice = random.nextInt(categories.size() + 1);
        return ChatReply.text(
                choice == categories.size()
                        ? "hard to say"
                        : categories.get(choice).id());
    }
}
