package dev.plumbline.probe;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gateway.UnrecordedOutcome;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.measure.SampledAnswer;
import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks the answers to real questions of the suite: mass on the scale, spelling, and noise between repeats. */
final class RatingProbe {
    private static final int REPEATS = 5;
    private static final int ANSWERS = 10;
    private static final double GOOD = 0.9;
    private static final double POOR = 0.5;
    /** The shift that rounding to bfloat16 causes in a typical rating (docs/statistics.md 4.1). */
    private static final double USUAL_NOISE = 0.03;

    private static final String ANSWERING = "answers";

    private final Suite suite;
    private final ModelRef model;
    private final ModelRef base;
    private final RatingProtocol protocol;
    private final ProbeCalls calls;
    private final FindingList notes;

    /** Creates a probe of one model; for base it also reports which shifts the gate can find. */
    RatingProbe(Suite suite, ModelRef model, ModelRef base, ProbeCalls calls, FindingList notes) {
        this.base = base;
        this.suite = suite;
        this.model = model;
        this.protocol = new RatingProtocol(suite);
        this.calls = calls;
        this.notes = notes;
    }

    /** Asks the first and the last question, each {@value #REPEATS} times, with the requests of a run. */
    void byLogprobs() {
        List<Question> questions = suite.questions().size() == 1
                ? suite.questions()
                : List.of(suite.questions().get(0), last());
        double noise = 0;
        double mass = 1;
        List<Rating> first = new ArrayList<>();
        for (Question question : questions) {
            List<UnrecordedOutcome.Answer> replies = notes.answers(
                    ANSWERING,
                    ProbeCalls.all(REPEATS, i -> calls.ask(protocol.request(question, model), ProbeCalls.SEED)));
            if (replies == null) {
                return;
            }
            if (question.equals(questions.get(0))) {
                // Record the token count first, because it is used to compare chat templates even if the answers cannot
                // be read.
                notes.tokens(FindingList.Prompt.QUESTION, replies.get(0));
            }
            notes.probabilities(replies.get(0));
            List<Rating> ratings = new ArrayList<>();
            for (UnrecordedOutcome.Answer reply : replies) {
                Outcome<Rating> outcome = protocol.read(question, reply.reply().thinking(model.thinks()));
                if (!(outcome instanceof Outcome.Measured<Rating> rated)) {
                    notes.add(Finding.problem(
                            "reading",
                            outcome.fold(rating -> "", reason -> reason, reason -> reason),
                            "correct what it names, or write logprobs: false in the profile to sample"));
                    massFinding(0, question);
                    return;
                }
                if (ratings.isEmpty() && question.equals(questions.get(0))) {
                    splitFinding(rated.value());
                }
                ratings.add(rated.value());
            }
            if (question.equals(questions.get(0))) {
                notes.add(Finding.ok(
                        ANSWERING,
                        "they come " + form(question.answers(), replies.get(0).reply())));
            }
            List<Distribution> repeats =
                    ratings.stream().map(rating -> rating.seen().conditional()).toList();
            noise = Math.max(
                    noise, Arrays.stream(Distances.pairwiseTv(repeats)).max().orElse(0));
            mass = Math.min(mass, ratings.get(0).seen().mass());
            first.add(ratings.get(0));
        }
        massFinding(mass, questions.get(0));
        noiseFinding(noise);
        if (model.equals(base)) {
            for (int i = 0; i < first.size(); i++) {
                notes.add(Finding.ok(
                        "gate",
                        questions.get(i).id() + ": "
                                + GatePower.byReading(
                                        first.get(i), noise, suite.gate().delta())));
            }
        }
    }

    private static String form(AnswerSpace scale, ChatReply reply) {
        List<String> drawn = reply.positions().stream()
                .map(position -> position.drawn() == null ? "" : position.drawn())
                .filter(token -> !token.isEmpty())
                .toList();
        List<TokenLogprob> alternatives = reply.firstToken();
        return drawn.size() > 1
                ? "in several tokens, such as "
                        + drawn.stream()
                                .map(token -> "'" + Printable.line(token) + "'")
                                .collect(Collectors.joining(", "))
                : AnswerSpelling.of(scale, alternatives).said(scale, alternatives);
    }

    /** Reports how the host splits answers into tokens, unless every answer is one token. */
    private void splitFinding(Rating rating) {
        if (rating.seen().isOneToken()) {
            return;
        }
        int read = rating.positions().size();
        double undecided = rating.seen().undecided();
        String found = String.format(
                Locale.ROOT,
                "read from the first %s of the reply; %.3f of the probability is on tokens that may begin several answers",
                read == 1 ? "token" : read + " tokens",
                undecided);
        notes.measured("undecided", undecided);
        notes.add(
                undecided <= USUAL_NOISE
                        ? Finding.ok("split answers", found)
                        : Finding.warning(
                                "split answers",
                                found,
                                "it widens the bounds of every shift; use a scale of single digits, or write logprobs: false to sample"));
    }

    private Question last() {
        return suite.questions().get(suite.questions().size() - 1);
    }

    private void massFinding(double mass, Question question) {
        notes.measured("mass", mass);
        String found = String.format(
                Locale.ROOT, "%.3f of the probability is on the scale (question %s)", mass, question.id());
        String remedy =
                "look at what the model says instead: the prompt, the chat template or a thinking mode may be the cause";
        notes.add(graded("mass", mass, found, remedy));
    }

    private void noiseFinding(double noise) {
        notes.measured("repeatNoise", noise);
        String found =
                String.format(Locale.ROOT, "at most %.4f (total variation) between repeats of one rating", noise);
        notes.add(
                noise <= USUAL_NOISE
                        ? Finding.ok("repeat noise", found)
                        : noise <= suite.gate().delta()
                                ? Finding.warning(
                                        "repeat noise",
                                        found,
                                        "shifts of that size are noise; use a host with less noise")
                                : Finding.problem(
                                        "repeat noise",
                                        found,
                                        "this is more than gate.delta; use a host with less noise"));
    }

    /** Asks for answers drawn at temperature 1, as in a run with a model without token probabilities. */
    void bySampling() {
        notes.measured("logprobs", false);
        notes.add(Finding.ok("logprobs", "not asked for, as the profile or its dialect says: ratings are sampled"));
        Question question = suite.questions().get(0);
        List<UnrecordedOutcome.Answer> replies = notes.answers(
                ANSWERING, ProbeCalls.all(ANSWERS, i -> calls.ask(protocol.answerRequest(question, model, i), i + 1L)));
        if (replies == null) {
            return;
        }
        notes.tokens(FindingList.Prompt.QUESTION, replies.get(0));
        long onScale = IntStream.range(0, replies.size())
                .mapToObj(i ->
                        protocol.readAnswer(question, i, replies.get(i).reply().thinking(model.thinks())))
                .filter(outcome -> outcome instanceof Outcome.Measured<SampledAnswer> answer
                        && answer.value().value() != null)
                .count();
        double share = (double) onScale / ANSWERS;
        notes.measured("answersOnScale", share);
        String found =
                onScale + " of " + ANSWERS + " sampled answers are on the scale (question " + question.id() + ")";
        String remedy = "raise rating.max-tokens if answers are cut, or see what it says instead";
        notes.add(graded(ANSWERING, share, found, remedy));
    }

    private static Finding graded(String check, double share, String found, String remedy) {
        if (share >= GOOD) {
            return Finding.ok(check, found);
        }
        return share >= POOR ? Finding.warning(check, found, remedy) : Finding.problem(check, found, remedy);
    }
}
