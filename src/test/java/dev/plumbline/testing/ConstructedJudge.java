package dev.plumbline.testing;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.suite.GoldElaboration;
import dev.plumbline.suite.JudgeGold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A judge whose ability is known, since it was made: it finds the elaboration in what it is shown and replies by a rule of the test's. */
public final class ConstructedJudge implements ChatGateway {
    private final JudgeGold gold;
    private final BiFunction<GoldElaboration, Integer, String> rule;
    private final Map<GoldElaboration, Integer> times = new ConcurrentHashMap<>();
    private final List<ChatRequest> requests = Collections.synchronizedList(new ArrayList<>());

    /** A judge that replies by elaboration and by how often it saw it before. */
    public ConstructedJudge(JudgeGold gold, BiFunction<GoldElaboration, Integer, String> rule) {
        this.gold = gold;
        this.rule = rule;
    }

    /** A judge that replies the same each time. */
    public static ConstructedJudge steady(JudgeGold gold, Function<GoldElaboration, String> rule) {
        return new ConstructedJudge(gold, (elaboration, time) -> rule.apply(elaboration));
    }

    @Override
    public CompletableFuture<ChatReply> send(ChatRequest request, CallId id) {
        requests.add(request);
        GoldElaboration shown = shown(request.messages().get(1).text());
        int time = times.merge(shown, 1, Integer::sum) - 1;
        return CompletableFuture.completedFuture(ChatReply.text(rule.apply(shown, time)));
    }

    /** Everything it was asked, in order. */
    public List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    private GoldElaboration shown(String task) {
        List<GoldElaboration> found = gold.elaborations().stream()
                .filter(e -> task.contains(">\n" + e.text() + "\n</") && task.contains("was: " + e.answer() + "\n"))
                .collect(Collectors.toList());
        if (found.size() != 1) {
            throw new IllegalStateException("the task shows " + found.size() + " elaborations: " + task);
        }
        return found.get(0);
    }
}
