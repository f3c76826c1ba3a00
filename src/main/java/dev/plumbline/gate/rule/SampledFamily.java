package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.Seeds;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.hypothesis.Multiplicity;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.SampledShift;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sampled questions of one candidate, judged together. The lower limits of total variation hold simultaneously for all questions and looks. So
 * the chance of any false "drifted" for this candidate is at most alpha if every shift is at most delta. Each candidate has its own family. Each
 * question also has a p-value of the hypothesis that base and candidate answer alike, corrected by Holm. No verdict uses this p-value.
 */
public final class SampledFamily {
    private final Map<String, SampledEvidence> byQuestion;

    private final int size;

    private SampledFamily(Map<String, SampledEvidence> byQuestion, int size) {
        this.byQuestion = byQuestion;
        this.size = size;
    }

    /**
     * Measures all pairs whose ratings were both sampled. Other pairs are not part of the family.
     *
     * @param pairs the ratings of each question by this base and this candidate
     */
    static SampledFamily of(Suite suite, ModelRef base, ModelRef candidate, List<RatedPair> pairs) {
        int size = (int) pairs.stream().filter(RatedPair::isShownSampled).count();
        // With fewer rearrangements, no corrected p-value of a large family could reach alpha.
        int rearrangements = Math.max(
                TableTest.DRAWS, (int) Math.ceil(2 * size / suite.gate().alpha()));
        return of(suite, base, candidate, pairs, size, rearrangements);
    }

    /** Returns one question with the limits that decide its verdict in a family of this size. The p-value of the result is not usable. */
    static SampledFamily alone(Suite suite, ModelRef base, ModelRef candidate, RatedPair pair, int size) {
        return of(suite, base, candidate, List.of(pair), size, 1);
    }

    private static SampledFamily of(
            Suite suite, ModelRef base, ModelRef candidate, List<RatedPair> pairs, int size, int rearrangements) {
        List<RatedPair> members = pairs.stream().filter(RatedPair::isSampled).toList();
        if (members.isEmpty()) {
            return new SampledFamily(Map.of(), size);
        }
        Tails tails =
                Tails.of(suite.gate().alpha(), size, suite.sampling().looks().size());
        Seeds seeds = new Seeds(suite.name());
        List<SampledShift> shifts = members.parallelStream()
                .map(pair -> SampledShift.between(
                        SampledEvidence.counts(rating(pair.ofCandidate())),
                        SampledEvidence.counts(rating(pair.ofBase())),
                        tails,
                        rearrangements,
                        seeds.of("sampled-shift", pair.question().id(), candidate.name(), base.name())))
                .toList();
        double[] holm = Multiplicity.holm(
                shifts.stream().mapToDouble(shift -> shift.test().p()).toArray());
        Map<String, SampledEvidence> byQuestion = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            RatedPair pair = members.get(i);
            byQuestion.put(
                    pair.question().id(),
                    SampledEvidence.of(
                            pair.question(),
                            shifts.get(i),
                            rating(pair.ofCandidate()),
                            rating(pair.ofBase()),
                            holm[i],
                            size,
                            suite.gate().delta()));
        }
        return new SampledFamily(byQuestion, size);
    }

    /** Returns the number of sampled questions, including questions without any answer on the scale. */
    int size() {
        return size;
    }

    /** Returns the evidence of a question, if both its ratings were sampled. */
    Optional<SampledEvidence> about(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    private static Rating rating(@Nullable Rating rating) {
        return Objects.requireNonNull(rating, "a member of the family has both ratings");
    }
}
