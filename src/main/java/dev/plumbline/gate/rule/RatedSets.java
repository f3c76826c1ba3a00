package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.AskedWords;
import dev.plumbline.gate.judge.Seeds;
import dev.plumbline.gate.rule.ComparisonFamily.Measured;
import dev.plumbline.gate.rule.ComparisonFamily.Subject;
import dev.plumbline.gate.rule.ReaderComparison.Level;
import dev.plumbline.gate.rule.ReaderComparison.Measure;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.run.Cast;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.sample.Decision;
import dev.plumbline.stats.sample.SampleSize;
import dev.plumbline.stats.sample.SetShift;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides the verdicts on sets of rated questions, and on the whole suite if any question has a set. The questions are the clusters. Questions with
 * the same answers are compared by total variation between their mean distributions. Questions with different scales are compared by their mean
 * shifts as shares of the scales. Different choices without an order are not compared. A set gates only if too few answers are sampled to decide any
 * of its questions.
 */
public final class RatedSets {
    private final Suite suite;
    private final Cast cast;
    private final ComparisonFamily family;
    private final Seeds seeds;
    private final AskedWords asks;

    /** Creates the rule of a run; called by {@link Gate#sets}. */
    RatedSets(Suite suite, Cast cast, AcceptedShifts acceptances, AskedWords asks) {
        this.asks = asks;
        this.suite = suite;
        this.cast = cast;
        this.family = new ComparisonFamily(cast.base(), acceptances);
        this.seeds = new Seeds(suite.name());
    }

    /** A set or the suite. */
    private record Group(Level level, String name, List<Question> questions) {
        /** Returns the measure by which the questions can be compared, or null. */
        @Nullable
        Measure measure() {
            AnswerSpace first = questions.get(0).answers();
            if (questions.stream().allMatch(q -> isAlike(first, q.answers()))) {
                return Measure.TV;
            }
            return questions.stream().allMatch(q -> q.answers().isOrdered()) ? Measure.SHARE_OF_SCALE : null;
        }

        /** Returns whether two questions have the same answers. The order of listed choices does not matter. */
        private static boolean isAlike(AnswerSpace one, AnswerSpace other) {
            return (one instanceof Choices a && other instanceof Choices b)
                    ? a.isOrdered() == b.isOrdered() && a.listed().equals(b.listed())
                    : one.equals(other);
        }
    }

    /** Returns the sets with at least two questions, and the suite if there is any set. */
    private static List<Group> groups(Suite suite) {
        Map<String, List<Question>> sets = new LinkedHashMap<>();
        for (Question question : suite.questions()) {
            if (question.set() != null) {
                sets.computeIfAbsent(question.set(), set -> new ArrayList<>()).add(question);
            }
        }
        List<Group> groups = new ArrayList<>();
        sets.forEach((set, questions) -> groups.add(new Group(Level.SET, set, questions)));
        groups.removeIf(group -> group.questions().size() < 2);
        if (!groups.isEmpty()) {
            groups.add(new Group(Level.SUITE, suite.name(), suite.questions()));
        }
        return groups;
    }

    /** Returns whether a suite has any set of rated questions. */
    public static boolean isAny(Suite suite) {
        return !groups(suite).isEmpty();
    }

    /** Returns whether a question's set gates in its place if its answers are sampled. */
    static boolean gatesInPlaceOf(Question question, Suite suite) {
        return isFew(suite)
                && groups(suite).stream()
                        .anyMatch(group -> group.level() == Level.SET
                                && group.measure() != null
                                && group.name().equals(question.set()));
    }

    /** Returns whether too few answers are sampled to decide any question. */
    private static boolean isFew(Suite suite) {
        return suite.sampling().samples() < SampleSize.needed(1, suite.gate().delta());
    }

    /**
     * Compares all sets of every candidate, then the suite.
     *
     * @param asked returns the ratings of a question by base and a candidate, or null if this run did not ask for them
     */
    public List<ReaderComparison> judge(BiFunction<Question, ModelRef, @Nullable RatedPair> asked) {
        List<ReaderComparison> comparisons = new ArrayList<>();
        for (Level level : List.of(Level.SET, Level.SUITE)) {
            List<Group> groups =
                    groups(suite).stream().filter(g -> g.level() == level).toList();
            int draws = ComparisonFamily.draws(
                    groups.size() * cast.candidates().size(), suite.gate().alpha());
            comparisons.addAll(family.judge(cast.candidates().stream()
                    .flatMap(candidate -> groups.stream()
                            .map(group -> measured(
                                    group,
                                    candidate,
                                    group.questions().stream()
                                            .map(q -> asked.apply(q, candidate))
                                            .filter(Objects::nonNull)
                                            .toList(),
                                    groups.size(),
                                    draws)))
                    .toList()));
        }
        return comparisons;
    }

    /** Two ratings of a question, obtained by the same method. */
    private record Pair(Question question, Rating first, Rating base) {
        static @Nullable Pair of(RatedPair pair) {
            Rating first = pair.shownByCandidate();
            Rating base = pair.shownByBase();
            return first != null && base != null && first.method() == base.method()
                    ? new Pair(pair.question(), first, base)
                    : null;
        }

        boolean isOnScale() {
            return first.seen().isOnScale() && base.seen().isOnScale();
        }

        double meanShift() {
            return (first.seen().conditional().mean()
                            - base.seen().conditional().mean())
                    / question.answers().width();
        }

        /** Returns the largest error of the shift from probability that was not read. */
        double unread() {
            return unread(first.seen()) + unread(base.seen());
        }

        private static double unread(SeenDistribution seen) {
            Interval onScale = seen.onScale();
            return onScale.high() > onScale.low() ? 1 - onScale.low() / onScale.high() : 0;
        }
    }

    private Measured measured(Group group, ModelRef candidate, List<RatedPair> asked, int together, int draws) {
        List<Pair> shown = asked.stream().map(Pair::of).filter(Objects::nonNull).toList();
        Measure measure = group.measure();
        boolean sampled =
                !shown.isEmpty() && shown.stream().allMatch(pair -> pair.first().method() == RatingMethod.SAMPLED);
        Subject subject = new Subject(
                group.level(),
                group.name(),
                null,
                ReaderComparison.RATINGS,
                candidate,
                measure == null ? Measure.TV : measure,
                suite.gate().delta(),
                sampled && measure != null && group.level() == Level.SET && isFew(suite),
                AskedWords.ofAll(group.questions().stream().map(asks::of).toList()));
        if (measure == null) {
            return Measured.nothing(subject, "its questions offer different choices without an order");
        }
        List<Pair> counted = shown.stream().filter(Pair::isOnScale).toList();
        if (counted.size() < 2) {
            return Measured.nothing(subject, "fewer than two of its questions have answers of both models");
        }
        Tails tails = SetShift.tails(suite.gate().alpha(), together);
        long seed = seeds.of("rated-" + group.level().name().toLowerCase(Locale.ROOT), group.name(), candidate.name());
        double unread = counted.stream().mapToDouble(Pair::unread).average().orElseThrow();
        SetShift shift = (measure == Measure.TV
                        ? SetShift.ofDistributions(
                                shares(counted, Pair::first), shares(counted, Pair::base), tails, draws, seed)
                        : SetShift.ofMeans(
                                counted.stream().mapToDouble(Pair::meanShift).toArray(), tails, draws, seed))
                .widened(unread);
        String few = fewAnswers(shown);
        return new Measured(
                subject,
                shift.size(),
                null,
                null,
                shift.test(),
                shift.questions(),
                holm -> few == null
                        ? shift.decide(suite.gate().delta(), holm, suite.gate().alpha())
                        : Decision.INCONCLUSIVE,
                few);
    }

    /**
     * Returns the reason why the answers on the scale decide nothing: too few answers are on the scale, or this share differs too much from base's.
     * Returns null if there is no such reason.
     */
    private @Nullable String fewAnswers(List<Pair> shown) {
        double first = mass(shown.stream().map(Pair::first).toList());
        double base = mass(shown.stream().map(Pair::base).toList());
        double least = suite.gate().leastMass();
        return Math.min(first, base) >= least
                        && Math.abs(first - base) <= suite.gate().delta()
                ? null
                : String.format(
                        Locale.ROOT,
                        "%.2f of the candidate's replies and %.2f of base's are on the scale; at least %.2f of both, and at most %.2f more or fewer, are needed",
                        first,
                        base,
                        least,
                        suite.gate().delta());
    }

    private static double mass(List<Rating> ratings) {
        return ratings.stream()
                .mapToDouble(rating -> Math.min(1, rating.seen().mass()))
                .average()
                .orElse(0);
    }

    private static double[][] shares(List<Pair> pairs, Function<Pair, Rating> rating) {
        return pairs.stream()
                .map(pair -> pair.question()
                        .answers()
                        .answers()
                        .mapToDouble(rating.apply(pair).seen().conditional()::p)
                        .toArray())
                .toArray(double[][]::new);
    }
}
