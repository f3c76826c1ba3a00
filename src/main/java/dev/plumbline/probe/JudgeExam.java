package dev.plumbline.probe;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.JudgedGold;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.suite.GoldElaboration;
import dev.plumbline.suite.JudgeGold;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * Asks a suite's judge about its hand-labelled elaborations, each several times and in random order, with the prompts of a run. The prompts
 * contain no labels and no authors, and do not mention an exam.
 */
public final class JudgeExam {
    /** The default number of draws of each elaboration. */
    public static final int DRAWS = 3;

    private final Suite suite;
    private final JudgeGold gold;
    private final int draws;
    private final JudgeProtocol protocol;
    private final List<ExamCall> calls;

    /**
     * Creates an exam.
     *
     * @param suite a suite that has a judge
     * @param draws how often the judge is asked about each elaboration, at least 1
     */
    public JudgeExam(Suite suite, JudgeSettings settings, JudgeGold gold, ModelRef judge, int draws) {
        this.suite = suite;
        this.gold = gold;
        this.draws = draws;
        this.protocol = new JudgeProtocol(new RatingProtocol(suite), settings);
        this.calls = mixed(judge, settings.temperature() > 0);
    }

    /**
     * One elaboration shown to the judge once.
     *
     * @param item the elaboration's index in the gold labels
     * @param draw the number of the draw, from 0
     * @param request the request to the judge, without label, reason and author
     */
    record ExamCall(int item, int draw, ChatRequest request, CallId id) {}

    /** Returns the fingerprint of the judge's instructions. */
    public String rubric() {
        return protocol.fingerprint();
    }

    /** Returns all calls in the order in which they are made; the order depends only on the gold labels. */
    List<ExamCall> calls() {
        return calls;
    }

    /** Makes all calls and waits for them; returns the judgements or the failed calls. */
    public ExamResult sit(ChatGateway gateway) {
        String[][] labels = new String[gold.elaborations().size()][draws];
        List<CompletableFuture<String>> replies = calls.stream()
                .map(call -> gateway.send(call.request(), call.id())
                        .thenApply(reply -> protocol.read(
                                        reply.thinking(call.request().model().thinks()))
                                .<String>fold(Judgement::id, why -> CategoryCounts.UNPARSED, why -> "")))
                .toList();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            try {
                labels[calls.get(i).item()][calls.get(i).draw()] =
                        replies.get(i).join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof ModelCallException)) {
                    throw e;
                }
                failures.add(String.valueOf(e.getCause().getMessage()));
            }
        }
        return failures.isEmpty()
                ? new ExamResult.Sat(IntStream.range(0, labels.length)
                        .mapToObj(i -> new JudgedGold(gold.elaborations().get(i), Arrays.asList(labels[i])))
                        .toList())
                : new ExamResult.Failed(calls.size(), failures);
    }

    private List<ExamCall> mixed(ModelRef judge, boolean sampled) {
        List<ExamCall> all = new ArrayList<>();
        for (int item = 0; item < gold.elaborations().size(); item++) {
            GoldElaboration elaboration = gold.elaborations().get(item);
            ChatRequest request = protocol.request(
                    suite.question(elaboration.question()), elaboration.answer(), elaboration.text(), judge);
            for (int draw = 0; draw < draws; draw++) {
                CallId id = new CallId(
                        CallKind.JUDGEMENT,
                        suite.name(),
                        elaboration.question(),
                        elaboration.answer(),
                        JudgeGold.FILE,
                        draw);
                all.add(new ExamCall(item, draw, sampled ? drawn(request, draw) : request, id));
            }
        }
        Collections.shuffle(all, new Random(SeedOf.test("judge exam", gold.fingerprint())));
        return List.copyOf(all);
    }

    /**
     * Returns a copy of a request with a sample number, which gives each draw a different seed. At temperature 0 the repeats are equal
     * requests, whose replies differ only by the host's noise.
     */
    private static ChatRequest drawn(ChatRequest request, int draw) {
        return new ChatRequest(request.model(), request.messages(), request.sampling(), draw);
    }
}
