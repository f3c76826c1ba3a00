package dev.plumbline.session;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.gate.rule.Gate;
import dev.plumbline.gate.rule.RatedPair;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Looks;
import dev.plumbline.run.Trial.RatingTrial;
import java.util.function.Predicate;

/**
 * Interim looks at a sampled question. Sampling ends early when the gate's verdict is drifted or within, and otherwise at the last look.
 */
record GatedLooks(Gate gate, Cast cast, Predicate<ChatRequest> available) implements Looks {
    @Override
    public boolean isDecided(RatingTrial rating, Outcome<Rating> base, Outcome<Rating> candidate) {
        return gate.isDecided(new RatedPair(rating.question(), base, candidate), cast.base(), rating.model());
    }

    @Override
    public boolean isAvailable(ChatRequest next) {
        return available.test(next);
    }
}
