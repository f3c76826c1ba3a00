package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.EqualReadings;
import dev.plumbline.measure.Rating;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the candidate's replies are in fact base's, because the host does not apply the adapter or routes the name to base.
 *
 * @param equal the number of the candidate's ratings that equal base's
 * @param served the model that the candidate's host reports to have served instead, or null
 */
public record CandidateIdentity(
        ModelRef candidate,
        ModelRef base,
        EqualReadings equal,
        @Nullable String served) {
    /** Compares the ratings of one candidate with base's. */
    public static CandidateIdentity of(
            ModelRef candidate, ModelRef base, List<RatedPair> pairs, @Nullable String served) {
        return new CandidateIdentity(
                candidate,
                base,
                EqualReadings.of(
                        pairs.stream().flatMap(CandidateIdentity::positions).toList()),
                served);
    }

    /** Returns whether base answered in the candidate's place, so that no verdict is about the candidate. */
    public boolean isBase() {
        return served != null || equal.isOneModel();
    }

    /** Returns the warning to report; empty if nothing is suspicious. */
    public Optional<String> words() {
        if (served != null) {
            return Optional.of("its host says that '" + served + "' answered in its place");
        }
        if (equal.equal() == 0 || (equal.coarse() && !isBase())) {
            return Optional.empty();
        }
        return Optional.of(equal.equal() + " of " + equal.informative() + " ratings equal those of " + base.name()
                + " to the last bit; "
                + (isBase() ? "is the fine-tune applied?" : "do all replicas of the host apply the fine-tune?"));
    }

    private static Stream<EqualReadings.Pair> positions(RatedPair pair) {
        Rating base = pair.shownByBase();
        Rating candidate = pair.shownByCandidate();
        if (base == null || candidate == null) {
            return Stream.empty();
        }
        List<Rating> ofBase = base.byOrder();
        List<Rating> ofCandidate = candidate.byOrder();
        return IntStream.range(0, Math.min(ofBase.size(), ofCandidate.size()))
                .mapToObj(i -> new EqualReadings.Pair(
                        ofBase.get(i).positions(), ofCandidate.get(i).positions()));
    }
}
