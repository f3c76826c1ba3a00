package dev.plumbline.run;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.FirstToken;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.OpenProtocol;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.measure.ReplyValues;
import dev.plumbline.measure.SampledAnswer;
import dev.plumbline.run.Trial.AnswerTrial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.OpenTrial;
import dev.plumbline.run.Trial.OrderTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.run.Trial.WholeAnswerTrial;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of a run and caches the outcomes. The first request for a trial sends the call, and later requests share the future.
 * Prefetching is an early request. Safe to use from any thread.
 */
public final class EvalRun {
    private final Suite suite;
    private final Cast cast;
    private final ChatGateway gateway;
    private final SuiteProtocols protocols;
    private final OutcomeMemo memo;
    private final boolean replays;
    private final @Nullable Looks looks;
    private final Map<RatingTrial, CompletableFuture<Outcome<Rating>>> looked = new ConcurrentHashMap<>();
    private final Set<String> askedDifferently = new ConcurrentSkipListSet<>();
    private final Map<ChatRequest, CompletableFuture<ChatReply>> shared = new ConcurrentHashMap<>();

    /** Creates a run that keeps every outcome and samples all answers. */
    public EvalRun(Suite suite, Cast cast, ChatGateway gateway) {
        this(suite, cast, gateway, false, null);
    }

    /**
     * Creates a run of this suite with these models through this gateway.
     *
     * @param replays whether the gateway gives the same reply again at no cost, as a recording does
     * @param looks decides at which interim look the sampling of a rating stops; null to sample all answers
     */
    public EvalRun(Suite suite, Cast cast, ChatGateway gateway, boolean replays, @Nullable Looks looks) {
        this.suite = suite;
        this.cast = cast;
        this.gateway = gateway;
        this.replays = replays;
        this.looks = looks;
        this.memo = new OutcomeMemo(suite.name());
        this.protocols = new SuiteProtocols(suite);
    }

    /**
     * Returns one model's rating of one question. The rating is counted from sampled answers if the model reports no token probabilities.
     */
    public CompletableFuture<Outcome<Rating>> outcome(RatingTrial trial) {
        if (cast.sampled().contains(trial.model())) {
            return counted(trial);
        }
        RatingProtocol protocol = protocols.ratings(trial);
        int orders = protocol.orders(trial.question());
        if (orders > 1) {
            List<CompletableFuture<Outcome<Rating>>> parts = IntStream.range(0, orders)
                    .mapToObj(order -> outcome(new OrderTrial(trial, order)))
                    .toList();
            return joined(parts).thenApply(readings -> protocol.average(trial.question(), readings));
        }
        return asked(trial, reply -> protocol.read(trial.question(), reply));
    }

    /** Returns one model's rating of a question for one order in which the choices are listed. */
    public CompletableFuture<Outcome<Rating>> outcome(OrderTrial trial) {
        RatingTrial rating = trial.rating();
        RatingProtocol protocol = protocols.ratings(rating);
        return asked(trial, reply -> protocol.read(rating.question(), trial.order(), reply));
    }

    private static <T> CompletableFuture<List<T>> joined(List<CompletableFuture<T>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
    }

    /** Returns the first request of a rating. */
    public ChatRequest request(RatingTrial trial) {
        return protocols.request(cast.sampled().contains(trial.model()) ? new AnswerTrial(trial, 0) : trial);
    }

    /** Returns one sampled answer. */
    public CompletableFuture<Outcome<SampledAnswer>> outcome(AnswerTrial trial) {
        RatingTrial rating = trial.rating();
        RatingProtocol protocol = protocols.ratings(rating);
        return asked(trial, reply -> protocol.readAnswer(rating.question(), trial.sample(), reply));
    }

    /** Returns the check of one complete written answer: the answer of the first token and the answer of the text. */
    public CompletableFuture<Outcome<FirstToken>> outcome(WholeAnswerTrial trial) {
        RatingTrial rating = trial.rating();
        RatingProtocol protocol = protocols.ratings(rating);
        return asked(trial, reply -> protocol.readWholeAnswer(rating.question(), trial.sample(), reply));
    }

    /** Returns a counted rating. Such a rating is not a separate call, so the memo holds only its sampled answers. */
    private CompletableFuture<Outcome<Rating>> counted(RatingTrial trial) {
        List<Integer> sizes = Looks.of(trial, cast, suite.sampling());
        Looks rule = looks;
        if (rule == null || sizes.size() == 1) {
            return counted(trial, sizes.get(sizes.size() - 1));
        }
        CompletableFuture<Outcome<Rating>> known = looked.get(trial);
        if (known != null) {
            return known;
        }
        // computeIfAbsent is not allowed here, because a look requests other ratings and a replay completes them in the
        // same call.
        CompletableFuture<Outcome<Rating>> mine = look(trial, sizes, 0, rule);
        CompletableFuture<Outcome<Rating>> other = looked.putIfAbsent(trial, mine);
        return other == null ? mine : other;
    }

    /** Returns the rating at the first look that decides the verdict, or at the last available look. No thread waits for answers. */
    private CompletableFuture<Outcome<Rating>> look(RatingTrial trial, List<Integer> sizes, int index, Looks rule) {
        CompletableFuture<Outcome<Rating>> soFar = counted(trial, sizes.get(index));
        if (index == sizes.size() - 1) {
            return soFar;
        }
        return soFar.thenCombine(
                        outcome(new RatingTrial(trial.question(), cast.base())),
                        (candidate, base) -> List.of(base, candidate))
                .thenComposeAsync(both -> {
                    ChatRequest next = protocols.request(new AnswerTrial(trial, sizes.get(index)));
                    return rule.isDecided(trial, both.get(0), both.get(1)) || !rule.isAvailable(next)
                            ? CompletableFuture.completedFuture(both.get(1))
                            : look(trial, sizes, index + 1, rule);
                });
    }

    /** Returns the rating counted from the first {@code samples} answers of a sampled model. */
    public CompletableFuture<Outcome<Rating>> counted(RatingTrial trial, int samples) {
        List<CompletableFuture<Outcome<SampledAnswer>>> answers = IntStream.range(0, samples)
                .mapToObj(i -> outcome(new AnswerTrial(trial, i)))
                .toList();
        return joined(answers).thenApply(all -> protocols.ratings(trial).count(trial.question(), all));
    }

    /** Returns one explanation. */
    public CompletableFuture<Outcome<Elaboration>> outcome(ElaborationTrial trial) {
        return asked(trial, protocols.elaborations()::read);
    }

    /** Returns the category of one explanation. The judgement is chained to the explanation's future, so no thread waits. */
    public CompletableFuture<Outcome<Judgement>> outcome(JudgementTrial trial) {
        JudgeProtocol protocol = protocols.judgements();
        ModelRef judge = protocols.required(cast.judge(), "judge");
        PrefillCell cell = trial.cell();
        return memo.remembered(
                trial,
                id -> outcome(new ElaborationTrial(cell, trial.sample()))
                        .thenCompose(elaboration -> elaboration.<CompletableFuture<Outcome<Judgement>>>fold(
                                text -> JudgeProtocol.holdsMark(text.text())
                                        ? CompletableFuture.completedFuture(
                                                new Outcome.Unscored<>(
                                                        "not judged: the explanation holds a quotation mark of the judge's request"))
                                        : callShared(
                                                protocol.request(cell.question(), cell.answer(), text, judge),
                                                id,
                                                protocol::read),
                                reason -> CompletableFuture.completedFuture(
                                        new Outcome.Unscored<>("nothing to judge: " + reason)),
                                reason -> CompletableFuture.completedFuture(
                                        new Outcome.Failed<>("nothing to judge: " + reason)))));
    }

    /** Returns the values that the readers read from one reply to an open question. */
    public CompletableFuture<Outcome<ReplyValues>> outcome(OpenTrial trial) {
        return asked(trial, reply -> protocols.answers().read(trial.cell().question(), reply));
    }

    /** Returns the text of one reply to an open question, from the recording or by a call. The text is not cached. */
    public CompletableFuture<String> words(OpenTrial trial) {
        return gateway.send(protocols.request(trial), trial.id(suite.name())).thenApply(OpenProtocol::text);
    }

    /** Returns the outcome of a trial of any kind. */
    public CompletableFuture<? extends Outcome<?>> outcome(Trial trial) {
        if (trial instanceof RatingTrial rating) {
            return outcome(rating);
        }
        if (trial instanceof OrderTrial order) {
            return outcome(order);
        }
        if (trial instanceof AnswerTrial answer) {
            return outcome(answer);
        }
        if (trial instanceof WholeAnswerTrial whole) {
            return outcome(whole);
        }
        if (trial instanceof OpenTrial open) {
            return outcome(open);
        }
        return trial instanceof ElaborationTrial elaboration ? outcome(elaboration) : outcome((JudgementTrial) trial);
    }

    /** Requests a trial early if that saves time. The memo keeps the future, so a failure is not lost. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void prefetch(Trial trial) {
        if (!replays) {
            outcome(trial);
        }
    }

    /** Returns the ledger of all trials asked for so far; does not wait for them. */
    public Ledger ledger() {
        return memo.ledger();
    }

    /** Returns whether the gateway gives the same reply again at no cost, so that outcomes need not be requested early or kept. */
    public boolean replays() {
        return replays;
    }

    /**
     * Drops the futures of a cell's ended trials and keeps their counts. Later requests go to the gateway again and are not counted again.
     */
    public void drop(Trial.SampledCell cell, Stream<? extends Trial> ended) {
        memo.drop(cell, ended.toList());
    }

    private <T> CompletableFuture<Outcome<T>> asked(Trial trial, Function<ChatReply, Outcome<T>> read) {
        return memo.remembered(trial, id -> call(protocols.request(trial), id, read));
    }

    private <T> CompletableFuture<Outcome<T>> call(
            ChatRequest request, CallId id, Function<ChatReply, Outcome<T>> read) {
        return gateway.send(request, id).thenApply(reply -> read.apply(noted(request, id, reply)));
    }

    /**
     * Makes a call that equal requests share, such as two judgements of the same text, unless calls cost nothing. The ledger counts each
     * request.
     */
    private <T> CompletableFuture<Outcome<T>> callShared(
            ChatRequest request, CallId id, Function<ChatReply, Outcome<T>> read) {
        return replays
                ? call(request, id, read)
                : shared.computeIfAbsent(request, r -> gateway.send(r, id))
                        .thenApply(reply -> read.apply(noted(request, id, reply)));
    }

    private ChatReply noted(ChatRequest request, CallId id, ChatReply reply) {
        String note = reply.note();
        if (note != null) {
            String kind = id.kind().name().toLowerCase(Locale.ROOT);
            askedDifferently.add(kind + "s by " + request.model().name() + ": " + note);
        }
        return reply.thinking(request.model().thinks());
    }

    /** Returns sentences on requests that differ from the suite's requests, by kind of call and model, without duplicates. */
    public List<String> askedDifferently() {
        return List.copyOf(askedDifferently);
    }
}
