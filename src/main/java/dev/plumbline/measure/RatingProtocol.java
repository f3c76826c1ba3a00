package dev.plumbline.measure;

import dev.plumbline.chat.AnswerText;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.AnswerOrder;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds the request for a rating and reads the reply's token probabilities as a distribution over the scale. */
public final class RatingProtocol {
    /** The length limit of a whole answer in tokens: enough for a sentence around an answer, and enough to recognise a thought. */
    private static final int WHOLE_ANSWER = 64;

    private final Suite suite;
    private final @Nullable Variant variant;
    private final Map<Listed, Spelling> spellings = new ConcurrentHashMap<>();

    /** The protocol of this suite. */
    public RatingProtocol(Suite suite) {
        this(suite, null);
    }

    /** Creates the protocol of a suite, with the wording of a variant if one is given. */
    public RatingProtocol(Suite suite, @Nullable Variant variant) {
        this.suite = suite;
        this.variant = variant;
    }

    /** The answers of a question in the order in which the prompt lists them. */
    private record Listed(AnswerSpace answers, AnswerOrder order, boolean letters) {
        Spelling spelling() {
            if (answers instanceof Choices choices) {
                return letters ? ChoiceSpelling.letters(choices, order) : ChoiceSpelling.words(choices);
            }
            return new NumberSpelling((Scale) answers);
        }
    }

    private AnswerSpace answers(Question question) {
        return variant == null ? question.answers() : variant.scaleIn(question.answers());
    }

    private RatingSettings settings(Question question) {
        RatingSettings settings = suite.asking(question);
        return variant == null ? settings : settings.withPrompt(variant.prompt());
    }

    private Spelling spelling(Question question, int order) {
        AnswerSpace answers = answers(question);
        Listed listed = new Listed(
                answers, answers.orders().get(order), settings(question).listsChoices());
        return spellings.computeIfAbsent(listed, Listed::spelling);
    }

    /** Returns the number of orders in which a question's answers are listed. Each order is a separate request. */
    public int orders(Question question) {
        return answers(question).orders().size();
    }

    /** Returns the user message that asks a question, with the answers in the first order. */
    public String prompt(Question question) {
        return prompt(question, 0);
    }

    private String prompt(Question question, int order) {
        AnswerSpace answers = answers(question);
        return settings(question).ask(question, answers, answers.orders().get(order));
    }

    /** Returns all messages that ask a model a question. */
    List<Message> messages(Question question, ModelRef model) {
        return messages(question, model, 0);
    }

    private List<Message> messages(Question question, ModelRef model, int order) {
        return AskedMessages.of(question.context(), prompt(question, order), model);
    }

    /** Returns the request for one model's rating. */
    public ChatRequest request(Question question, ModelRef model) {
        return request(question, model, 0, 0);
    }

    /** Returns the request for one repeat of a model's rating of a question whose answers are listed in this order. */
    public ChatRequest request(Question question, ModelRef model, int repeat, int order) {
        RatingSettings settings = settings(question);
        Sampling sampling = new Sampling(settings.temperature(), settings.maxTokens(), settings.topLogprobs());
        return new ChatRequest(model, messages(question, model, order), sampling, repeat);
    }

    /**
     * Returns the request for one answer drawn at temperature 1, for models without token probabilities. Successive samples use successive orders.
     */
    public ChatRequest answerRequest(Question question, ModelRef model, int sample) {
        Sampling sampling = new Sampling(1, settings(question).maxTokens(), 0);
        return new ChatRequest(model, messages(question, model, sample % orders(question)), sampling, sample);
    }

    /**
     * Returns the request for one whole answer, long enough for a sentence around it, optionally with token probabilities. Successive samples use
     * successive orders.
     */
    public ChatRequest wholeAnswerRequest(Question question, ModelRef model, int sample, boolean logprobs) {
        RatingSettings settings = settings(question);
        Sampling sampling =
                new Sampling(1, Math.max(WHOLE_ANSWER, settings.maxTokens()), logprobs ? settings.topLogprobs() : 0);
        return new ChatRequest(model, messages(question, model, sample % orders(question)), sampling, sample);
    }

    /**
     * Returns the answer in the reply to one sample, after any thoughts. A reply off the scale counts as an observation; a missing reply does not.
     */
    public Outcome<SampledAnswer> readAnswer(Question question, int sample, ChatReply reply) {
        AnswerText said = AnswerText.of(reply);
        String missing = MissingAnswer.reason(reply, said, question.answers().section() + ".max-tokens");
        if (missing != null) {
            return new Outcome.Unscored<>(missing, reply.text());
        }
        String text = said.text().strip();
        OptionalInt answer = spelling(question, sample % orders(question)).written(text);
        return new Outcome.Measured<>(new SampledAnswer(answer.isPresent() ? answer.getAsInt() : null, text));
    }

    /** Returns the distribution of sampled answers, which are in the order of their samples. If a call has no reply, the rating is not measured. */
    public Outcome<Rating> count(Question question, List<Outcome<SampledAnswer>> answers) {
        int orders = orders(question);
        Outcome<Rating> all = counted(question, answers);
        if (orders == 1 || !(all instanceof Outcome.Measured<Rating> measured)) {
            return all;
        }
        List<Rating> parts = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            int mine = order;
            Rating part = read(counted(
                    question,
                    IntStream.range(0, answers.size())
                            .filter(i -> i % orders == mine)
                            .mapToObj(answers::get)
                            .toList()));
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.size() < orders
                ? all
                : new Outcome.Measured<>(measured.value().in(parts));
    }

    private Outcome<Rating> counted(Question question, List<Outcome<SampledAnswer>> answers) {
        AnswerSpace scale = answers(question);
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        OffScaleReply.Counter offScale = new OffScaleReply.Counter();
        int drawn = 0;
        String unreadable = "";
        String unscored = "";
        for (Outcome<SampledAnswer> outcome : answers) {
            if (outcome instanceof Outcome.Failed<SampledAnswer> failed) {
                return new Outcome.Failed<>("not every sampled answer came: " + failed.reason());
            }
            if (outcome instanceof Outcome.Measured<SampledAnswer> measured) {
                drawn++;
                Integer value = measured.value().value();
                if (value != null) {
                    counts.merge(value, 1, Integer::sum);
                } else {
                    offScale.add(measured.value().reply());
                    if (unreadable.isEmpty()) {
                        unreadable = Quotation.of(measured.value().reply());
                    }
                }
            } else if (outcome instanceof Outcome.Unscored<SampledAnswer> none && unscored.isEmpty()) {
                unscored = none.reason();
            }
        }
        SortedMap<Integer, Double> shares = new TreeMap<>();
        int all = drawn;
        counts.forEach((answer, count) -> shares.put(answer, (double) count / all));
        int onScale = counts.values().stream().mapToInt(Integer::intValue).sum();
        double cut =
                shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        if (all == 0) {
            return new Outcome.Unscored<>(
                    "none of the " + answers.size() + " sampled replies came to an answer: " + unscored);
        }
        double nonScaleMass = (double) (all - onScale) / all;
        SeenDistribution seen = scale instanceof Choices
                ? SeenDistribution.of(scale.min(), scale.max(), shares, nonScaleMass, 0, cut, List.of())
                : SeenDistribution.of(scale.min(), scale.max(), shares, nonScaleMass, cut);
        String missing = all == answers.size()
                ? null
                : (answers.size() - all) + " of " + answers.size() + " replies came to no answer: " + unscored;
        Rating counted = Rating.counted(seen, counts, all, offScale.mostFrequent(), missing);
        return onScale == 0
                ? new Outcome.Unscored<>(
                        "none of the " + answers.size() + " sampled answers is " + place(scale) + ", such as "
                                + unreadable,
                        "",
                        counted)
                : new Outcome.Measured<>(counted);
    }

    /** Returns whether a model thought before this reply, in its text or in a field of its own. */
    public static boolean thinks(ChatReply reply) {
        String mark = reply.thinks();
        int at = mark == null ? -1 : reply.text().lastIndexOf(mark);
        return reply.thought()
                || reply.finish() == Finish.THOUGHT
                || AnswerPosition.hasThought(reply.text())
                || (at > 0 && !reply.text().substring(0, at).isBlank());
    }

    /** Returns the answers of a whole reply's first token and of its text, or the reason why the reply has neither. */
    public Outcome<FirstToken> readWholeAnswer(Question question, int sample, ChatReply reply) {
        String missing = thinks(reply)
                ? "the reply begins with a thought, so its first token is not an answer"
                : MissingAnswer.reason(reply, AnswerText.of(reply), "check-text");
        if (missing == null && reply.positions().isEmpty()) {
            missing = "the reply has no token probabilities";
        }
        return missing == null
                ? new Outcome.Measured<>(firstToken(question, sample, reply))
                : new Outcome.Unscored<>(missing, reply.text());
    }

    /** Returns the answer of a whole reply's first token and that of its text. */
    public FirstToken firstToken(Question question, int sample, ChatReply reply) {
        int order = sample % orders(question);
        Spelling spelling = spelling(question, order);
        OptionalInt text = spelling.written(AnswerText.of(reply).text().strip());
        String drawn =
                reply.positions().isEmpty() ? null : reply.positions().get(0).drawn();
        Spelling.Begun begun = drawn == null ? new Spelling.Begun.Other() : spelling.begun(drawn);
        if (begun instanceof Spelling.Begun.Whole whole) {
            return new FirstToken(OptionalInt.of(whole.answer()), text);
        }
        if (begun instanceof Spelling.Begun.Part part
                && text.isPresent()
                && String.valueOf(text.getAsInt()).startsWith(part.beginning())) {
            return new FirstToken(text, text);
        }
        OptionalInt likeliest = read(question, order, reply) instanceof Outcome.Measured<Rating> measured
                ? OptionalInt.of(measured.value().seen().conditional().modes().get(0))
                : OptionalInt.empty();
        return new FirstToken(likeliest, text);
    }

    static String place(AnswerSpace answers) {
        return answers instanceof Choices ? "among the choices" : "on the scale";
    }

    /** Returns the distribution that a reply shows, or the reason why the reply shows none. */
    public Outcome<Rating> read(Question question, ChatReply reply) {
        return read(question, 0, reply);
    }

    /** Returns the distribution that the reply to one order shows, or the reason why the reply shows none. */
    public Outcome<Rating> read(Question question, int order, ChatReply reply) {
        return AnswerPosition.read(answers(question), spelling(question, order), settings(question), reply);
    }

    /**
     * Returns the average of the readings of all orders. An order whose reply has no choice on the scale enters the average with its partial result.
     * If an order has no reading at all, the rating is not measured, because the orders would no longer be balanced.
     */
    public Outcome<Rating> average(Question question, List<Outcome<Rating>> orders) {
        List<Rating> readings = new ArrayList<>();
        String noAnswer = "";
        for (int order = 0; order < orders.size(); order++) {
            Outcome<Rating> outcome = orders.get(order);
            String which = "order " + (order + 1) + " of " + orders.size() + ": ";
            if (outcome instanceof Outcome.Failed<Rating> failed) {
                return new Outcome.Failed<>(which + failed.reason());
            }
            Rating reading = read(outcome);
            if (reading == null) {
                return new Outcome.Unscored<>(which + ((Outcome.Unscored<Rating>) outcome).reason());
            }
            if (outcome instanceof Outcome.Unscored<Rating> unscored && noAnswer.isEmpty()) {
                noAnswer = which + unscored.reason();
            }
            readings.add(reading);
        }
        Rating average = Rating.average(readings);
        return average.seen().isOnScale()
                ? new Outcome.Measured<>(average)
                : new Outcome.Unscored<>(noAnswer, "", average);
    }

    private static @Nullable Rating read(Outcome<Rating> outcome) {
        return outcome instanceof Outcome.Measured<Rating> measured
                ? measured.value()
                : outcome instanceof Outcome.Unscored<Rating> unscored ? unscored.shown() : null;
    }
}
