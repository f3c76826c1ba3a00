package dev.plumbline.probe;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.UnrecordedOutcome;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.measure.TextCheck;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Draws complete answers to the suite's questions. Checks whether the model thinks first, and whether the first token and the text give the
 * same answer.
 */
final class WholeAnswerProbe {
    private static final int ANSWERS = 20;
    private static final double NOTICEABLE = 0.1;
    private static final Pattern THINKING = Pattern.compile("(?i)think|reason");

    private final Suite suite;
    private final ModelRef model;
    private final boolean logprobs;
    private final RatingProtocol protocol;
    private final ProbeCalls calls;
    private final FindingList notes;

    /** Creates a probe of one model; {@code logprobs} is true if the model is rated by token probabilities. */
    WholeAnswerProbe(Suite suite, ModelRef model, boolean logprobs, ProbeCalls calls, FindingList notes) {
        this.suite = suite;
        this.model = model;
        this.logprobs = logprobs;
        this.protocol = new RatingProtocol(suite);
        this.calls = calls;
        this.notes = notes;
    }

    void run() {
        List<UnrecordedOutcome.Answer> answers =
                notes.answers("whole answers", ProbeCalls.all(ANSWERS, i -> calls.ask(request(i), i + 1L)));
        if (answers == null) {
            return;
        }
        List<ChatReply> replies = answers.stream()
                .map(answer -> answer.reply().thinking(model.thinks()))
                .toList();
        int thoughts = (int) replies.stream().filter(RatingProtocol::thinks).count();
        notes.measured("thoughts", thoughts);
        notes.add(thoughts(thoughts));
        if (logprobs && thoughts == 0) {
            firstToken(replies);
        }
    }

    private Question question(int i) {
        return suite.questions().get(i % suite.questions().size());
    }

    private ChatRequest request(int i) {
        return protocol.wholeAnswerRequest(question(i), model, i, logprobs);
    }

    private Finding thoughts(int thoughts) {
        String check = "thoughts";
        if (model.thinks() != null) {
            return thoughts > 0
                    ? Finding.ok(check, thoughts + " of " + ANSWERS + " replies think before they answer")
                    : Finding.warning(
                            check,
                            "no thought seen in " + ANSWERS + " replies, although the profile says thinks",
                            "remove thinks, so that token probabilities are read, or switch thinking on with body");
        }
        if (thoughts == 0) {
            return Finding.ok(check, "no thought seen in " + ANSWERS + " replies");
        }
        boolean switched = THINKING.matcher(model.body().json()).find();
        String found = thoughts + " of " + ANSWERS + " replies think before they answer"
                + (switched ? ", although body of its provider sets a switch for that" : "");
        String remedy = (switched ? "correct the switch" : "switch thinking off with body")
                + ", as docs/providers.md lists for this host, or write thinks: at the model to sample answers after its thoughts";
        return logprobs ? Finding.problem(check, found, remedy) : Finding.warning(check, found, remedy);
    }

    private void firstToken(List<ChatReply> replies) {
        TextCheck check = TextCheck.of(IntStream.range(0, replies.size())
                .mapToObj(i -> protocol.firstToken(question(i), i, replies.get(i)))
                .toList());
        Estimate share = check.share();
        notes.measured("firstTokenDiffers", check.differ());
        String found = String.format(
                Locale.ROOT,
                "first token and text give different answers in %d of %d whole replies (95 %% interval %.2f to %.2f)%s",
                check.differ(),
                ANSWERS,
                share.low(),
                share.high(),
                check.silent() == 0 ? "" : "; the text of " + check.silent() + " holds no answer");
        notes.add(
                check.differ() <= NOTICEABLE * ANSWERS
                        ? Finding.ok("first token", found)
                        : Finding.warning(
                                "first token",
                                found,
                                "ask for nothing but the answer in the prompt, or write logprobs: false to sample whole answers"));
    }
}
