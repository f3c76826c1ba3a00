package dev.plumbline.measure;

import dev.plumbline.chat.AnswerText;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for a rating and reads the reply's token probabilities as a distribution over the scale. */
public final class RatingProtocol {
    private final RatingSettings settings;
    private final @Nullable Variant variant;
    private final Map<Scale, AnswerSpelling> spellings = new ConcurrentHashMap<>();

    /** The protocol of this suite. */
    public RatingProtocol(Suite suite) {
        this.settings = suite.rating();
        this.variant = null;
    }

    /** The protocol of this suite in other words. */
    public RatingProtocol(Suite suite, Variant variant) {
        this.settings = suite.rating().withPrompt(variant.prompt());
        this.variant = variant;
    }

    private Scale scale(Question question) {
        return variant == null ? question.scale() : variant.scaleIn(question.scale());
    }

    private AnswerSpelling spelling(Question question) {
        return spellings.computeIfAbsent(scale(question), AnswerSpelling::new);
    }

    /** The user message that puts a question. */
    public String prompt(Question question) {
        return settings.ask(question, scale(question));
    }

    /** All that a model is shown when it is asked a question. */
    List<Message> messages(Question question, ModelRef model) {
        List<Message> messages = new ArrayList<>();
        String system = Stream.of(model.system(), question.context().system())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            messages.add(Message.system(system));
        }
        messages.addAll(question.context().messages());
        messages.add(Message.user(prompt(question)));
        return messages;
    }

    /** The request for one model's rating. */
    public ChatRequest request(Question question, ModelRef model) {
        return request(question, model, 0);
    }

    /** The request for one model's rating once more; each repeat is a reply of its own. */
    public ChatRequest request(Question question, ModelRef model, int repeat) {
        Sampling sampling = new Sampling(settings.temperature(), settings.maxTokens(), settings.topLogprobs());
        return new ChatRequest(model, messages(question, model), sampling, repeat);
    }

    /** The request for one answer drawn at temperature 1, for models that tell no token probabilities. */
    public ChatRequest answerRequest(Question question, ModelRef model, int sample) {
        return new ChatRequest(model, messages(question, model), new Sampling(1, settings.maxTokens(), 0), sample);
    }

    /** The answer a reply gives, after any thoughts; one off the scale is an observation, one that never came is not. */
    public Outcome<Answer> readAnswer(Question question, ChatReply reply) {
        AnswerText said = AnswerText.of(reply.text());
        String missing = MissingAnswer.reason(reply, said, "rating.max-tokens");
        if (missing != null) {
            return new Outcome.Unscored<>(missing, reply.text());
        }
        String text = said.text().strip();
        OptionalInt answer = spelling(question).whole(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
        return new Outcome.Measured<>(new Answer(answer.isPresent() ? answer.getAsInt() : null, text));
    }

    /** The distribution that sampled answers show; one call without a reply leaves it unmeasured. */
    public Outcome<Rating> count(Question question, List<Outcome<Answer>> answers) {
        Scale scale = scale(question);
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        int drawn = 0;
        String unreadable = "";
        String unscored = "";
        for (Outcome<Answer> outcome : answers) {
            if (outcome instanceof Outcome.Failed<Answer> failed) {
                return new Outcome.Failed<>("not every sampled answer came: " + failed.reason());
            }
            if (outcome instanceof Outcome.Measured<Answer> measured) {
                drawn++;
                Integer value = measured.value().value();
                if (value != null) {
                    counts.merge(value, 1, Integer::sum);
                } else if (unreadable.isEmpty()) {
                    unreadable = Quotation.of(measured.value().reply());
                }
            } else if (outcome instanceof Outcome.Unscored<Answer> none && unscored.isEmpty()) {
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
        SeenDistribution seen =
                SeenDistribution.of(scale.min(), scale.max(), shares, (double) (all - onScale) / all, cut);
        String missing = all == answers.size()
                ? null
                : (answers.size() - all) + " of " + answers.size() + " replies came to no answer: " + unscored;
        Rating counted = Rating.counted(seen, counts, all, missing);
        return onScale == 0
                ? new Outcome.Unscored<>(
                        "none of the " + answers.size() + " sampled answers is on the scale, such as " + unreadable,
                        "",
                        counted)
                : new Outcome.Measured<>(counted);
    }

    /** Returns the distribution a reply shows, or why it shows none. */
    public Outcome<Rating> read(Question question, ChatReply reply) {
        return AnswerPosition.read(scale(question), spelling(question), settings, reply);
    }
}
