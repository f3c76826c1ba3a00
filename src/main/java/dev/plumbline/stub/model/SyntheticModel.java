package dev.plumbline.stub.model;

import dev.plumbline.chat.Message;
import dev.plumbline.chat.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers ratings, requests for explanations, judgements and other prompts. The replies depend only on the request's content and the
 * model's seed. If the temperature is above 0 and the request has no seed, a reply also depends on the number of such requests before it,
 * as with real hosts.
 */
public final class SyntheticModel {
    private static final int REMEMBERED = 4096;
    private static final int LONGEST_REMEMBERED = 2_000;

    private final long seed;
    private final SyntheticOpinions opinions;
    private final SyntheticExplainer explainer;
    private final SyntheticJudge sorter;
    private final AtomicLong unseeded = new AtomicLong();
    private final Map<String, TokenDistribution> ratings = new ConcurrentHashMap<>();

    public SyntheticModel(long seed) {
        this.seed = seed;
        this.opinions = new SyntheticOpinions(seed);
        this.explainer = new SyntheticExplainer(opinions, seed);
        this.sorter = new SyntheticJudge(seed);
    }

    public GeneratedText answer(CompletionRequest asked) {
        List<Message> messages = asked.messages();
        Message last = messages.get(messages.size() - 1);
        List<String> categories = messages.get(0).role() == Role.SYSTEM
                ? SyntheticJudge.categories(messages.get(0).text())
                : List.of();
        if (!categories.isEmpty()) {
            return text(asked, sorter.sort(asked.model(), categories, last.text()));
        }
        Optional<AskedChoices> choices = AskedChoices.in(last.text());
        if (choices.isPresent()) {
            return token(asked, opinions.firstToken(asked.model(), choices.get()));
        }
        Optional<AskedScale> asksNow = AskedScale.in(last.text());
        if (asksNow.isPresent()) {
            return rating(asked, asksNow.get());
        }
        Optional<AskedScale> askedBefore = messages.stream()
                .filter(m -> m.role() == Role.USER)
                .flatMap(m -> AskedScale.in(m.text()).stream())
                .reduce((earlier, later) -> later);
        Optional<Message> given =
                messages.stream().filter(m -> m.role() == Role.ASSISTANT).reduce((earlier, later) -> later);
        return askedBefore.isPresent() && given.isPresent()
                ? text(
                        asked,
                        explainer.explain(
                                asked.model(), askedBefore.get(), given.get().text(), draw(asked)))
                : text(asked, SyntheticExplainer.MARK + Chatter.reply(last.text(), draw(asked)));
    }

    private GeneratedText rating(CompletionRequest asked, AskedScale scale) {
        return token(asked, remembered(asked.model(), scale));
    }

    private GeneratedText token(CompletionRequest asked, TokenDistribution alternatives) {
        String token = alternatives.at(asked.temperature(), draw(asked).uniform());
        return new GeneratedText(
                token,
                asked.maxTokens() == 1,
                List.of(new GeneratedText.Token(token, alternatives)),
                GeneratedText.tokens(asked.promptCharacters()));
    }

    private TokenDistribution remembered(String model, AskedScale scale) {
        if (scale.question().length() > LONGEST_REMEMBERED) {
            return opinions.firstToken(model, scale);
        }
        if (ratings.size() > REMEMBERED) {
            ratings.clear();
        }
        return ratings.computeIfAbsent(
                scale.min() + ".." + scale.max() + "\n" + model + "\n" + scale.question(),
                key -> opinions.firstToken(model, scale));
    }

    private GeneratedText text(CompletionRequest asked, String whole) {
        int most = GeneratedText.characters(asked.maxTokens());
        boolean cut = whole.length() > most;
        String text = cut ? whole.substring(0, most) : whole;
        List<GeneratedText.Token> tokens = new ArrayList<>();
        for (int at = 0; at < text.length(); at += GeneratedText.characters(1)) {
            String piece = text.substring(at, Math.min(text.length(), at + GeneratedText.characters(1)));
            tokens.add(new GeneratedText.Token(piece, asked.wantsLogprobs() ? around(piece) : NONE));
        }
        return new GeneratedText(text, cut, tokens, GeneratedText.tokens(asked.promptCharacters()));
    }

    private static final TokenDistribution NONE = new TokenDistribution(List.of());

    private static TokenDistribution around(String piece) {
        Map<String, Double> weights = new LinkedHashMap<>();
        double weight = 0.5;
        for (String word : Vocabulary.WORDS) {
            weights.put(word, weight);
            weight *= 0.8;
        }
        weights.put(piece, 20.0);
        return TokenDistribution.ofWeights(weights);
    }

    private Draw draw(CompletionRequest asked) {
        List<String> parts = new ArrayList<>();
        parts.add(asked.model());
        parts.add(Double.toString(asked.temperature()));
        for (Message message : asked.messages()) {
            parts.add(message.role().name());
            parts.add(message.text());
        }
        if (asked.seed() != null) {
            parts.add("seed " + asked.seed());
        } else if (asked.temperature() > 0) {
            parts.add("draw " + unseeded.incrementAndGet());
        }
        return Draw.of(seed, parts.toArray(String[]::new));
    }
}
