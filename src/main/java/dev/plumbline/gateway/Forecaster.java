package dev.plumbline.gateway;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.profile.Model;
import dev.plumbline.profile.Price;
import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sums up planned calls: how many the recording answers, and lower and upper bounds on the tokens and cost of the rest. Not thread-safe.
 */
public final class Forecaster {
    /** The bounds on characters per token, chosen wide: prose has about four, digits and rare scripts have fewer than two. */
    private static final double CHARACTERS_LOW = 2;

    private static final double CHARACTERS_HIGH = 8;
    private static final int TEMPLATE_TOKENS = 64;

    private final Profile profile;
    private final Recording recording;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private final Set<ChatRequest> toCome = new HashSet<>();

    private record Key(CallKind kind, String model) {}

    private static final class Sum {
        private int planned;
        private int recorded;
        private int shared;
        private double promptLow;
        private double promptHigh;
        private double repliesLow;
        private double repliesHigh;
    }

    /** Creates an empty forecast for a profile and its recording. */
    public Forecaster(Profile profile, Recording recording) {
        this.profile = profile;
        this.recording = recording;
    }

    /**
     * Adds one call.
     *
     * @param request the request, or null if it is not known yet
     * @param characters the length of the known messages of the call
     * @param tokensToCome the most tokens of the part of the messages that is not known yet
     * @param maxTokens the most tokens of the call's reply
     */
    public void add(
            CallKind kind,
            String model,
            @Nullable ChatRequest request,
            long characters,
            int tokensToCome,
            int maxTokens) {
        Sum sum = sums.computeIfAbsent(new Key(kind, model), key -> new Sum());
        sum.planned++;
        if (request != null && recording.find(request).isPresent()) {
            sum.recorded++;
            return;
        }
        if (request != null && !toCome.add(request)) {
            sum.shared++;
            return;
        }
        sum.promptLow += characters / CHARACTERS_HIGH;
        sum.promptHigh += characters / CHARACTERS_LOW + tokensToCome + TEMPLATE_TOKENS;
        sum.repliesLow++;
        sum.repliesHigh += maxTokens;
    }

    /** Returns the forecast of all calls that were added. */
    public Forecast forecast() {
        List<Forecast.Line> lines = new ArrayList<>();
        sums.forEach((key, sum) -> {
            Model model = Objects.requireNonNull(profile.models().get(key.model()));
            Price price = model.price();
            String provider = model.provider();
            lines.add(new Forecast.Line(
                    key.kind(),
                    key.model(),
                    provider == null ? "" : provider,
                    sum.planned,
                    sum.recorded,
                    sum.shared,
                    Math.round(sum.promptLow + sum.repliesLow),
                    Math.round(sum.promptHigh + sum.repliesHigh),
                    price == null ? Double.NaN : price.of(sum.promptLow, sum.repliesLow),
                    price == null ? Double.NaN : price.of(sum.promptHigh, sum.repliesHigh)));
        });
        return new Forecast(lines);
    }
}
