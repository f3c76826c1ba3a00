package dev.plumbline.bench;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Acceptance;
import dev.plumbline.gate.baseline.AnswerCounts;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineChange;
import dev.plumbline.gate.baseline.BaselineDecision;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CellPair;
import dev.plumbline.gate.judge.JudgedCell;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.Gate;
import dev.plumbline.gate.rule.RatedPair;
import dev.plumbline.gate.rule.SampledFamily;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Distances;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.NumericNoise;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.hypothesis.Wilson;
import dev.plumbline.stats.sample.DistanceBootstrap;
import dev.plumbline.stats.sample.SampleSize;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Ratings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Verdicts on laws whose shift is known: how often the rules for sampled answers, accepted shifts, judged categories and rounded token
 * probabilities are wrong at and around what is tolerated. The criterion is 0.05: a rate is missed if its Wilson interval of 95 % lies above it.
 */
public final class VerdictSimulation {
    static final double DELTA = 0.15;
    static final int BASE_SAMPLES = 2_000;

    private static final double ALPHA = 0.05;
    private static final int QUESTIONS = 9;
    private static final int BOOTSTRAPS = 2_000;

    private static final int LEAST_EXPLANATIONS = SampleSize.ofCategories(DELTA);

    private static final List<Integer> LOOKS = AnswerSampling.LOOKS;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final ModelRef BASE = new ModelRef("base", "base");
    private static final ModelRef CANDIDATE = new ModelRef("candidate", "candidate");
    private static final Suite CATEGORIES = suite(1);

    private final int experiments;

    /** Of so many experiments a rate. */
    public VerdictSimulation(int experiments) {
        this.experiments = experiments;
    }

    /** How often something happened, of so many experiments. */
    record Rate(int count, int of) {
        double share() {
            return (double) count / of;
        }

        /** Whether chance does not explain a share above 0.05. */
        boolean isMissed() {
            return interval().low() > ALPHA;
        }

        Interval interval() {
            return Wilson.interval(count, of, 0.05);
        }

        /** Whether the chance that it happens to any of nine independent questions is above 0.05. */
        boolean isMissedByFamily() {
            return ofFamily(interval().low()) > ALPHA;
        }

        static double ofFamily(double each) {
            return 1 - Math.pow(1 - each, QUESTIONS);
        }

        /** The chance that it happens to any of nine independent questions, with its interval. */
        String ofNine() {
            return shown(
                            ofFamily(share()),
                            ofFamily(interval().low()),
                            ofFamily(interval().high()))
                    + (isMissedByFamily() ? " (!)" : "");
        }

        private static String shown(double share, double low, double high) {
            return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", share, low, high);
        }

        @Override
        public String toString() {
            return shown(share(), interval().low(), interval().high()) + (isMissed() ? " (!)" : "");
        }
    }

    /** {@code main [experiments [parts]]}, parts of {@code look least looks again categories bf16}; exits with 1 if a rate is missed. */
    public static void main(String[] args) {
        VerdictSimulation simulation = new VerdictSimulation(args.length > 0 ? Integer.parseInt(args[0]) : 8_000);
        Map<String, BooleanSupplier> parts = new LinkedHashMap<>();
        parts.put("look", simulation::oneLook);
        parts.put("least", simulation::leastSamples);
        parts.put("looks", simulation::looks);
        parts.put("again", simulation::recordedAgain);
        parts.put("categories", simulation::categories);
        parts.put("bf16", simulation::roundedLogits);
        if (args.length > 1) {
            parts.keySet().retainAll(List.of(args).subList(1, args.length));
        }
        long missed =
                parts.values().stream().filter(part -> !part.getAsBoolean()).count();
        if (missed > 0) {
            System.exit(1);
        }
    }

    /** The five laws of the audit, each with directions of the shift. */
    static List<KnownShift> shifts(double tv) {
        List<Double> five = List.of(0.0, 0.0, 0.15, 0.2, 0.3, 0.2, 0.15, 0.0, 0.0, 0.0);
        List<Double> bell = bell();
        List<KnownShift> all = new ArrayList<>();
        all.add(KnownShift.moved(".99 on one, to its neighbour", peaked(0.99), 200, tv, 5, 6));
        all.add(KnownShift.moved(".92 on one, to its neighbour", peaked(0.92), 200, tv, 5, 6));
        all.add(KnownShift.moved(".62 and .38, from one to the other", peaked(0.62), 200, tv, 5, 6));
        all.add(KnownShift.slid("five answers, sliding", five, 200, tv));
        all.add(KnownShift.moved("five answers, from the middle to its neighbour", five, 200, tv, 4, 5));
        all.add(KnownShift.slid("a bell over ten, sliding", bell, 200, tv));
        if (tv <= 0.2) {
            all.add(KnownShift.moved("a bell over ten, from the middle to the top", bell, 200, tv, 4, 8, 9));
        }
        return all;
    }

    private static List<Double> bell() {
        double[] law = IntStream.range(0, 10)
                .mapToDouble(i -> Math.exp(-0.5 * Math.pow((i - 4.5) / 1.8, 2)))
                .toArray();
        double sum = DoubleStream.of(law).sum();
        return DoubleStream.of(law).mapToObj(p -> p / sum).toList();
    }

    private static List<Double> peaked(double share) {
        List<Double> law = new ArrayList<>(Collections.nCopies(10, 0.0));
        law.set(5, share);
        law.set(6, 1 - share);
        return law;
    }

    /** Limits of total variation as the gate has them: the product's bootstrap with the product's tails. */
    private static Estimate limits(int[] candidate, int[] base, Tails tails, long seed) {
        return DistanceBootstrap.of(ContingencyTable.of(candidate, base), TableStatistic.TV, BOOTSTRAPS, seed)
                .expandedLimits(tails.low(), tails.high(), 1);
    }

    private Rate rate(IntPredicate happens) {
        return rate(experiments, happens);
    }

    private static Rate rate(int of, IntPredicate happens) {
        return new Rate((int) IntStream.range(0, of).parallel().filter(happens).count(), of);
    }

    private static SplittableRandom random(Object of, int experiment) {
        return new SplittableRandom(of.hashCode() * 1_000_003L + experiment);
    }

    /** How often one question is falsely drifted at TV = delta, at the tails of nine questions and one look. */
    Rate falselyDrifted(KnownShift shift) {
        return drifted(shift, Tails.of(ALPHA, QUESTIONS, 1));
    }

    private Rate drifted(KnownShift shift, Tails tails) {
        return rate(i -> draw(shift, BASE_SAMPLES, tails, i).low() > DELTA);
    }

    /** How often one question is within; false if TV is delta. */
    Rate within(KnownShift shift) {
        Tails tails = Tails.of(ALPHA, QUESTIONS, 1);
        return rate(i -> draw(shift, BASE_SAMPLES, tails, i).high() <= DELTA);
    }

    private static Estimate draw(KnownShift shift, int baseSamples, Tails tails, int i) {
        SplittableRandom random = random(shift.name() + shift.delta() + shift.samples(), i);
        return limits(
                shift.counts(shift.candidate(), shift.samples(), random),
                shift.counts(shift.base(), baseSamples, random),
                tails,
                i);
    }

    private boolean oneLook() {
        System.out.printf(
                Locale.ROOT,
                "Candidate 200, base %,d, nine questions, delta %.2f, one look; %,d experiments a rate, %,d for the true verdicts%n%n",
                BASE_SAMPLES,
                DELTA,
                experiments,
                experiments / 4);
        System.out.println(
                "| base, and where the shift goes | false \"drifted\" of a question | of nine | false \"within\" | within at TV 0 | drifted at TV 0.25 |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        boolean sound = true;
        VerdictSimulation fewer = new VerdictSimulation(experiments / 4);
        Tails tails = Tails.of(ALPHA, QUESTIONS, 1);
        for (KnownShift shift : shifts(DELTA)) {
            List<Estimate> limits = drawn(shift, tails);
            Rate drifted = rate(i -> limits.get(i).low() > DELTA);
            Rate within = rate(i -> limits.get(i).high() <= DELTA);
            sound &= !drifted.isMissedByFamily() && !within.isMissed();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.4f | %s | %s | %s | %s |%n",
                    shift.name(),
                    drifted.share(),
                    drifted.ofNine(),
                    within,
                    plain(fewer.within(shift.unmoved())),
                    shifts(0.25).stream()
                            .filter(s -> s.name().equals(shift.name()))
                            .findFirst()
                            .map(s -> plain(fewer.drifted(s, tails)))
                            .orElse("-"));
        }
        return sound;
    }

    private List<Estimate> drawn(KnownShift shift, Tails tails) {
        return IntStream.range(0, experiments)
                .parallel()
                .mapToObj(i -> draw(shift, BASE_SAMPLES, tails, i))
                .toList();
    }

    private static String plain(Rate rate) {
        return String.format(Locale.ROOT, "%.2f", rate.share());
    }

    private boolean leastSamples() {
        System.out.printf(
                Locale.ROOT,
                "%nFalse \"within\" at TV = delta with the least samples that the gate asks for; %,d experiments a rate%n%n",
                experiments);
        System.out.println("| base | delta .15, n 100 | .10, n 150 | .05, n 300 | .01, n 1500 |");
        System.out.println("|---|---:|---:|---:|---:|");
        boolean sound = true;
        Tails tails = Tails.of(ALPHA, 1, 1);
        for (double share : new double[] {0.99, 0.92, 0.62}) {
            StringBuilder row = new StringBuilder("| " + share + " on one |");
            double[] deltas = {0.15, 0.1, 0.05, 0.01};
            int[] samples = {100, 150, 300, 1_500};
            for (int k = 0; k < deltas.length; k++) {
                double delta = deltas[k];
                KnownShift shift = KnownShift.moved(".", peaked(share), samples[k], delta, 5, 6);
                Rate within = rate(i -> draw(shift, BASE_SAMPLES, tails, i).high() <= delta);
                sound &= !within.isMissed();
                row.append(' ').append(within).append(" |");
            }
            System.out.println(row);
        }
        return sound;
    }

    private boolean looks() {
        int paths = Math.max(100, experiments / 4);
        System.out.printf(
                Locale.ROOT,
                "%nLooks at %s, nine questions, the test goes on until it is decided; %,d paths a rate%n%n",
                LOOKS,
                paths);
        System.out.println(
                "| base, and where the shift goes | false \"drifted\" of a question | of nine | false \"within\" | mean n at TV 0 |");
        System.out.println("|---|---:|---:|---:|---:|");
        boolean sound = true;
        for (KnownShift shift : shifts(DELTA)) {
            int[] at = path(shift, paths);
            int[] unmoved = path(shift.unmoved(), paths);
            Rate drifted = new Rate(at[0], paths);
            Rate within = new Rate(at[1], paths);
            sound &= !drifted.isMissedByFamily() && !within.isMissed();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.4f | %s | %s | %d |%n",
                    shift.name(),
                    drifted.share(),
                    drifted.ofNine(),
                    within,
                    unmoved[2] / paths);
        }
        return sound;
    }

    /** How many paths end drifted, how many within, and the sum of their samples. */
    private static int[] path(KnownShift shift, int paths) {
        Tails tails = Tails.of(ALPHA, QUESTIONS, LOOKS.size());
        return IntStream.range(0, paths)
                .parallel()
                .mapToObj(i -> {
                    SplittableRandom random = random(shift.name() + shift.delta() + "looks", i);
                    int[] base = shift.counts(shift.base(), BASE_SAMPLES, random);
                    int[] candidate = new int[10];
                    int sampled = 0;
                    for (int look : LOOKS) {
                        int[] more = shift.counts(shift.candidate(), look - sampled, random);
                        Estimate tv = limits(plus(candidate, more), base, tails, i);
                        sampled = look;
                        if (look >= 20 * occupied(base) && (tv.low() > DELTA || tv.high() <= DELTA)) {
                            return new int[] {tv.low() > DELTA ? 1 : 0, tv.high() <= DELTA ? 1 : 0, look};
                        }
                    }
                    return new int[] {0, 0, sampled};
                })
                .reduce(new int[3], VerdictSimulation::sum);
    }

    private static int occupied(int... counts) {
        return (int) IntStream.of(counts).filter(count -> count > 0).count();
    }

    private static int[] plus(int[] counts, int... more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
        return counts;
    }

    private static int[] sum(int[] a, int... b) {
        return IntStream.range(0, a.length).map(i -> a[i] + b[i]).toArray();
    }

    /** Nine shifts are accepted and recorded again from the same two models: how many runs have any that is not accepted. */
    Rate recordedAgain(int runs, double tv) {
        return rate(runs, run -> {
            SplittableRandom random = random("again" + tv, run);
            List<KnownShift> laws = new ArrayList<>(shifts(tv));
            laws.addAll(shifts(tv).subList(0, QUESTIONS - laws.size()));
            Suite suite = suite(QUESTIONS);
            List<Assessment> first = assessed(suite, Baseline.none(), laws, random);
            List<ShiftReading> readings = first.stream()
                    .filter(assessment -> assessment.verdict().verdict() != Verdict.WITHIN)
                    .map(VerdictSimulation::reading)
                    .toList();
            Baseline accepted =
                    new Baseline(new BaselineDecision("simulation", "base", "accepted", "nobody", TODAY, null, null)
                            .on(Baseline.none(), suite, readings).stream()
                                    .map(BaselineChange::entry)
                                    .toList());
            return assessed(suite, accepted, laws, random).stream()
                    .anyMatch(again -> readings.stream()
                                    .anyMatch(r ->
                                            r.question().equals(again.question().id()))
                            && again.verdict().verdict() != Verdict.WITHIN
                            && again.acceptedBy() == null);
        });
    }

    /**
     * The same with nine questions of one law, all of them accepted and none judged again: an upper bound, since a question that is "within" when it
     * is recorded again is no news either.
     */
    Rate acceptedAgain(int runs, KnownShift law) {
        Suite suite = suite(QUESTIONS);
        BaselineDecision decision = new BaselineDecision("simulation", "base", "accepted", "nobody", TODAY, null, null);
        return rate(runs, run -> {
            SplittableRandom random = random("accepted" + law.name() + law.delta(), run);
            List<ShiftReading> first = readings(law, random);
            Baseline accepted = new Baseline(decision.on(Baseline.none(), suite, first).stream()
                    .map(BaselineChange::entry)
                    .toList());
            return readings(law, random).stream().anyMatch(again -> {
                BaselineEntry entry =
                        accepted.entryFor("simulation", "base", again).orElseThrow();
                return Acceptance.of(entry, again, 9, accepted.level(entry, ALPHA), TODAY)
                                .standing()
                        != Acceptance.Standing.ACCEPTS;
            });
        });
    }

    private static List<ShiftReading> readings(KnownShift law, SplittableRandom random) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(q -> {
                    Map<Integer, Integer> base = KnownShift.draw(law.base(), BASE_SAMPLES, random);
                    Map<Integer, Integer> candidate = KnownShift.draw(law.candidate(), 200, random);
                    Distribution p = distribution(candidate, 200);
                    Distribution b = distribution(base, BASE_SAMPLES);
                    double tv = Distances.tv(p, b);
                    return new ShiftReading(
                            "question-" + q,
                            null,
                            "candidate",
                            new Bounded(tv, tv, tv),
                            new Bounded(tv, tv, tv),
                            w1(p, b),
                            0,
                            200,
                            Verdict.DRIFTED,
                            new ShiftTraits(
                                    DecidedBy.TV,
                                    p.mean() - b.mean(),
                                    1.0,
                                    null,
                                    AnswerCounts.of(named(candidate), named(base))),
                            null);
                })
                .toList();
    }

    private static double w1(Distribution p, Distribution b) {
        double sum = 0;
        double gap = 0;
        for (int answer = 0; answer < 10; answer++) {
            gap += p.p(answer) - b.p(answer);
            sum += Math.abs(gap);
        }
        return sum;
    }

    private static Distribution distribution(Map<Integer, Integer> counts, int n) {
        return Distribution.of(
                0,
                IntStream.range(0, 10)
                        .mapToDouble(k -> counts.getOrDefault(k, 0) / (double) n)
                        .toArray());
    }

    private static Map<String, Integer> named(Map<Integer, Integer> counts) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((answer, count) -> named.put(String.valueOf(answer), count));
        return named;
    }

    private boolean recordedAgain() {
        int runs = Math.max(20, experiments / 4);
        int whole = Math.max(20, experiments / 40);
        System.out.printf(
                Locale.ROOT,
                "%nNine accepted shifts, recorded again from the same two models: runs with any that is news; %,d runs a rate, %,d of the last row%n%n",
                runs,
                whole);
        System.out.println("| base, and where the shift goes | TV 0.20 | TV 0.30 |");
        System.out.println("|---|---:|---:|");
        boolean sound = true;
        for (KnownShift shift : shifts(0.2)) {
            StringBuilder row = new StringBuilder("| " + shift.name() + " |");
            for (double tv : new double[] {0.2, 0.3}) {
                Rate red = shifts(tv).stream()
                        .filter(s -> s.name().equals(shift.name()))
                        .findFirst()
                        .map(s -> acceptedAgain(runs, s))
                        .orElse(null);
                sound &= red == null || !red.isMissed();
                row.append(' ').append(red == null ? "-" : red).append(" |");
            }
            System.out.println(row);
        }
        StringBuilder row = new StringBuilder("| all of them, judged by the gate too |");
        for (double tv : new double[] {0.2, 0.3}) {
            Rate red = recordedAgain(whole, tv);
            sound &= !red.isMissed();
            row.append(' ').append(red).append(" |");
        }
        System.out.println(row);
        return sound;
    }

    private static ShiftReading reading(Assessment assessment) {
        var shift = Objects.requireNonNull(assessment.shift());
        var replies = Objects.requireNonNull(assessment.replies());
        var sampled = Objects.requireNonNull(assessment.sampled());
        return new ShiftReading(
                assessment.question().id(),
                null,
                "candidate",
                shift.tv(),
                replies.tv(),
                shift.w1().value(),
                assessment.verdict().noise(),
                sampled.shift().samples(),
                assessment.verdict().verdict(),
                new ShiftTraits(DecidedBy.TV, shift.meanShift().value(), 1.0, assessment.asked(), sampled.counts()),
                null);
    }

    private static List<Assessment> assessed(
            Suite suite, Baseline baseline, List<KnownShift> laws, SplittableRandom random) {
        Gate gate = new Gate(suite, baseline, "simulation", TODAY);
        List<RatedPair> pairs = IntStream.range(0, laws.size())
                .mapToObj(q -> new RatedPair(
                        suite.questions().get(q),
                        sampled(laws.get(q).base(), BASE_SAMPLES, random),
                        sampled(laws.get(q).candidate(), 200, random)))
                .toList();
        SampledFamily family = gate.family(BASE, CANDIDATE, pairs);
        return pairs.stream()
                .map(pair -> gate.assess(pair, BASE, CANDIDATE, family))
                .toList();
    }

    private static Outcome<Rating> sampled(List<Double> law, int samples, SplittableRandom random) {
        return new Outcome.Measured<>(Ratings.sampled(KnownShift.draw(law, samples, random), 0));
    }

    /** What decides on one cell of explanations, as in the product's contrast; the test is made only if the lower limit needs it. */
    private record Cell(double most, boolean isDrifted) {
        private static final double TAIL = 0.025;
        /** Of the upper limit, ADR 0023. */
        private static final double WITHIN_TAIL = 0.01;

        static Cell of(KnownShift shift, int n, int i) {
            SplittableRandom random = random(shift.name() + "categories" + n, i);
            int[] candidate = shift.counts(shift.candidate(), n, random);
            int[] base = shift.counts(shift.base(), n, random);
            ContingencyTable table = ContingencyTable.of(candidate, base);
            DistanceBootstrap drawn = DistanceBootstrap.of(table, TableStatistic.TV, BOOTSTRAPS, i);
            Estimate tv = drawn.limits(TAIL, TAIL, 1);
            double most = drawn.expandedLimits(TAIL, WITHIN_TAIL, 1).high();
            double least = new CategoryContrast(
                            new CellPair(judged(CANDIDATE, candidate), judged(BASE, base)),
                            new PValue(1, true, 1),
                            0,
                            0,
                            0,
                            tv,
                            most,
                            drawn.summary(),
                            drawn.percentiles(2 * TAIL),
                            0,
                            Map.of(),
                            null)
                    .leastTv(Tails.ofCategories(ALPHA, QUESTIONS));
            return new Cell(
                    Math.max(tv.high(), most),
                    least > DELTA
                            && TableTest.of(table, TableStatistic.IMPROBABILITY, i)
                                            .p()
                                    <= ALPHA);
        }

        private static JudgedCell judged(ModelRef model, int... counts) {
            Map<String, Integer> named = new LinkedHashMap<>();
            for (int k = 0; k < counts.length; k++) {
                named.put("category-" + k, counts[k]);
            }
            return new JudgedCell(
                    new PrefillCell(CATEGORIES.questions().get(0), 5, model, "set"), new CategoryCounts(named));
        }
    }

    /** Laws of explanations over six categories, with directions of the shift. */
    private static List<KnownShift> explained() {
        List<KnownShift> all = new ArrayList<>();
        for (List<Double> law : List.of(
                List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
                List.of(0.9, 0.05, 0.05, 0.0, 0.0, 0.0),
                List.of(0.6, 0.3, 0.1, 0.0, 0.0, 0.0),
                List.of(0.4, 0.3, 0.2, 0.1, 0.0, 0.0),
                List.of(0.2, 0.2, 0.2, 0.2, 0.2, 0.0))) {
            String name =
                    law.stream().filter(share -> share > 0).map(String::valueOf).collect(Collectors.joining(", "));
            all.add(KnownShift.moved(name + "; to a new category", law, 0, DELTA, 0, 5));
            if (law.get(1) > 0) {
                all.add(KnownShift.moved(name + "; to the second", law, 0, DELTA, 0, 1));
            }
        }
        return all;
    }

    private boolean categories() {
        int[] samples = {5, 10, 20, 50, 100, 200};
        System.out.printf(
                Locale.ROOT,
                "%nJudged categories, as many of base, nine cells, TV = delta, by the number of explanations; %,d experiments a rate%n%n",
                experiments);
        System.out.println("| base, and where the shift goes | false verdict | "
                + IntStream.of(samples).mapToObj(n -> "n " + n).collect(Collectors.joining(" | ")) + " |");
        System.out.println("|---|---|" + "---:|".repeat(samples.length));
        boolean sound = true;
        for (KnownShift shift : explained()) {
            StringBuilder within = new StringBuilder("| " + shift.name() + " | within |");
            StringBuilder drifted = new StringBuilder("| | drifted, any of nine |");
            for (int n : samples) {
                List<Cell> cells = IntStream.range(0, experiments)
                        .parallel()
                        .mapToObj(i -> Cell.of(shift, n, i))
                        .toList();
                Rate falseWithin = rate(i -> cells.get(i).most() <= DELTA);
                Rate falseDrift = rate(i -> cells.get(i).isDrifted());
                sound &= (n < LEAST_EXPLANATIONS || !falseWithin.isMissed()) && !falseDrift.isMissedByFamily();
                within.append(' ')
                        .append(n < LEAST_EXPLANATIONS ? "-" : falseWithin)
                        .append(" |");
                drifted.append(' ').append(falseDrift.ofNine()).append(" |");
            }
            System.out.println(within);
            System.out.println(drifted);
        }
        return sound;
    }

    /** Verdicts on ten answers whose logits were rounded to bf16 and normalised in float32, at TV just beside delta. */
    private boolean roundedLogits() {
        System.out.printf(
                Locale.ROOT,
                "%nToken probabilities of a host that rounds logits to bf16 and normalises in float32; %,d experiments a rate%n%n",
                experiments);
        System.out.println(
                "| largest logit | false \"drifted\" at TV just below delta | false \"within\" just above | largest error of TV |");
        System.out.println("|---:|---:|---:|---:|");
        boolean sound = true;
        for (double largest : new double[] {12, 17, 24, 30}) {
            Rate drifted = rate(i -> verdict(largest, DELTA - 0.001, i) == Verdict.DRIFTED);
            Rate within = rate(i -> verdict(largest, DELTA + 0.001, i) == Verdict.WITHIN);
            double error = IntStream.range(0, experiments)
                    .parallel()
                    .mapToDouble(i -> Math.abs(seenTv(largest, DELTA, i) - DELTA))
                    .max()
                    .orElseThrow();
            sound &= !drifted.isMissed() && !within.isMissed();
            System.out.printf(Locale.ROOT, "| %.0f | %s | %s | %.3f |%n", largest, drifted, within, error);
        }
        return sound;
    }

    private static Verdict verdict(double largest, double tv, int i) {
        Suite suite = suite(1);
        List<Rating> pair = rounded(largest, tv, i);
        Gate gate = new Gate(suite, Baseline.none(), "simulation", TODAY);
        return gate.assess(
                        suite.questions().get(0),
                        BASE,
                        new Outcome.Measured<>(pair.get(0)),
                        CANDIDATE,
                        new Outcome.Measured<>(pair.get(1)))
                .verdict()
                .verdict();
    }

    private static double seenTv(double largest, double tv, int i) {
        List<Rating> pair = rounded(largest, tv, i);
        double distance = 0;
        for (int answer = 0; answer < 10; answer++) {
            distance += Math.abs(pair.get(0).seen().conditional().p(answer)
                            - pair.get(1).seen().conditional().p(answer))
                    / 2;
        }
        return distance;
    }

    /** Base and candidate: a random law, and the same with some of the first answer's share on the last. */
    private static List<Rating> rounded(double largest, double tv, int i) {
        SplittableRandom random = random("bf16" + largest, i);
        double[] base = IntStream.range(0, 10)
                .mapToDouble(k -> Math.exp(-4 * random.nextDouble()))
                .toArray();
        base[0] += 0.5;
        double sum = DoubleStream.of(base).sum();
        double[] law = DoubleStream.of(base).map(p -> p / sum).toArray();
        double[] moved = law.clone();
        moved[0] -= tv;
        moved[9] += tv;
        return law[0] > tv + 0.01
                ? List.of(rounded(largest, law), rounded(largest, moved))
                : rounded(largest, tv, i + 1_000_000);
    }

    private static Rating rounded(double largest, double... law) {
        double top = Math.log(DoubleStream.of(law).max().orElseThrow());
        double[] logits =
                DoubleStream.of(law).map(p -> bf16(Math.log(p) - top + largest)).toArray();
        double norm = Math.log(DoubleStream.of(logits).map(Math::exp).sum());
        double[] logprobs = DoubleStream.of(logits).map(x -> (float) (x - norm)).toArray();
        TreeMap<Integer, Double> seen = new TreeMap<>();
        for (int answer = 0; answer < 10; answer++) {
            seen.put(answer, Math.exp(logprobs[answer]));
        }
        return new Rating(
                SeenDistribution.of(0, 9, seen, 0, Collections.min(seen.values())),
                RatingMethod.LOGPROBS,
                NumericNoise.logitStep(List.of(logprobs)),
                10,
                List.of(),
                new TreeMap<>(Map.of()),
                0);
    }

    /** Rounds to the nearest bfloat16, the upper half of a float. */
    private static double bf16(double logit) {
        return Float.intBitsToFloat((Float.floatToIntBits((float) logit) + 0x8000) & 0xFFFF_0000);
    }

    private static Suite suite(int questions) {
        return new Suite(
                "simulation",
                Path.of("simulation"),
                null,
                new Scale(0, 9),
                new RatingSettings("{question}?", 0, 1, 5, new AnswerSampling(200, null, List.of(200))),
                null,
                IntStream.range(0, questions)
                        .mapToObj(q -> new Question(
                                "question-" + q, "question " + q, null, new Scale(0, 9), null, Context.NONE))
                        .toList(),
                List.of(),
                List.of(),
                null,
                null,
                new GateSettings(DELTA, 0.3, ALPHA, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6),
                OpenQuestions.NONE);
    }
}
