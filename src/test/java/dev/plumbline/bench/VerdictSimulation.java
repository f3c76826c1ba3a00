package dev.plumbline.bench;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.Baseline;
import dev.plumbline.gate.Gate;
import dev.plumbline.gate.RatedPair;
import dev.plumbline.gate.SampledFamily;
import dev.plumbline.gate.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.stats.Wilson;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Ratings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The sampled gate on laws whose shift is known: how often it says "drifted" or "within" where total variation is just what is tolerated, and
 * how often a whole suite drifts where base is held against itself. The gate is the product's own, from ratings to verdict.
 */
public final class VerdictSimulation {
    private static final ModelRef BASE = new ModelRef("base", "base");
    /** The study's nine base laws, rounded to whole percent: seven decided ones, social welfare, climate change. */
    private static final List<List<Double>> STUDY = List.of(
            peaked(9, 1),
            peaked(5, 0.99),
            peaked(5, 1),
            peaked(5, 1),
            peaked(7, 0.97),
            peaked(5, 0.92),
            peaked(5, 1),
            peaked(5, 1),
            peaked(9, 0.62));

    private final int experiments;
    private final int suites;

    /** Of so many experiments a setting, and so many suites of base against itself. */
    public VerdictSimulation(int experiments, int suites) {
        this.experiments = experiments;
        this.suites = suites;
    }

    /** One row of the table: how often each false verdict fell. */
    record Rates(KnownShift shift, int drifted, int within, int experiments) {
        /** Whether chance does not explain a share above 0.05: Wilson's interval of 95 % lies above it. */
        boolean isMissed() {
            return Wilson.interval(Math.max(drifted, within), experiments, 0.05).low() > 0.05;
        }
    }

    /** {@code main [experiments [suites]]}; exits with 1 where a target is missed. */
    public static void main(String[] args) {
        int experiments = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int suites = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        VerdictSimulation simulation = new VerdictSimulation(experiments, suites);
        System.out.printf("%d experiments a row%n%n", experiments);
        System.out.println(
                "| base, and where the shift goes | n | TV = delta | false \"drifted\" | false \"within\" | |");
        System.out.println("|---|---:|---:|---:|---:|---|");
        boolean missed = false;
        for (KnownShift shift : settings()) {
            Rates rates = simulation.atTheMargin(shift);
            missed |= rates.isMissed();
            System.out.printf(
                    "| %s | %d | %.2f | %.3f | %.3f | %s |%n",
                    shift.name(),
                    shift.samples(),
                    shift.delta(),
                    (double) rates.drifted() / experiments,
                    (double) rates.within() / experiments,
                    rates.isMissed() ? "above 0.05" : "");
        }
        int drifted = simulation.baseAgainstItself();
        boolean suitesMissed = drifted > 0.01 * suites;
        System.out.printf(
                "%nbase against itself, nine questions, 100 answers each: %d of %d suites drifted%s%n",
                drifted, suites, suitesMissed ? ", more than 1 %" : "");
        if (missed || suitesMissed) {
            System.exit(1);
        }
    }

    /** The settings of the table; samples are what the gate asks for. */
    static List<KnownShift> settings() {
        List<KnownShift> all = new ArrayList<>();
        List<Double> even = List.of(0.2, 0.2, 0.2, 0.2, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0);
        List<Double> bell = List.of(0.02, 0.04, 0.08, 0.14, 0.22, 0.22, 0.14, 0.08, 0.04, 0.02);
        for (double delta : new double[] {0.1, 0.15, 0.2}) {
            all.add(KnownShift.moved(".99 on one, to its neighbour", peaked(5, 0.99), 100, delta, 5, 6));
            all.add(KnownShift.moved(".99 on one, to both sides", peaked(5, 0.99), 100, delta, 5, 4, 6));
            all.add(KnownShift.moved(".92 on one, to its neighbour", peaked(5, 0.92), 100, delta, 5, 6));
            all.add(KnownShift.moved(".62 and .38, from one to the other", peaked(9, 0.62), 100, delta, 9, 8));
            all.add(KnownShift.moved("five even ones, from end to end", even, 100, delta, 0, 4));
            all.add(KnownShift.moved("a bell over ten, from the middle to the top", bell, 200, delta, 4, 8, 9));
        }
        return all;
    }

    private static List<Double> peaked(int mode, double share) {
        List<Double> law = new ArrayList<>(Collections.nCopies(10, 0.0));
        law.set(mode, share);
        law.set(mode == 9 ? 8 : mode + 1, 1 - share);
        return law;
    }

    Rates atTheMargin(KnownShift shift) {
        Suite suite = suite(1, shift.delta());
        AtomicInteger drifted = new AtomicInteger();
        AtomicInteger within = new AtomicInteger();
        IntStream.range(0, experiments).parallel().forEach(i -> {
            SplittableRandom random = new SplittableRandom((shift.name() + shift.delta()).hashCode() * 1_000_003L + i);
            List<Verdict> verdicts =
                    verdicts(suite, i, shift.samples(), random, List.of(shift.base()), List.of(shift.candidate()));
            drifted.addAndGet(verdicts.contains(Verdict.DRIFTED) ? 1 : 0);
            within.addAndGet(verdicts.contains(Verdict.WITHIN) ? 1 : 0);
        });
        return new Rates(shift, drifted.get(), within.get(), experiments);
    }

    int baseAgainstItself() {
        Suite suite = suite(STUDY.size(), 0.15);
        return (int) IntStream.range(0, suites)
                .parallel()
                .filter(i -> verdicts(suite, i, 100, new SplittableRandom(7_000_000L + i), STUDY, STUDY)
                        .contains(Verdict.DRIFTED))
                .count();
    }

    private static List<Verdict> verdicts(
            Suite suite,
            int run,
            int samples,
            SplittableRandom random,
            List<List<Double>> base,
            List<List<Double>> other) {
        Gate gate = new Gate(suite, Baseline.none(), "simulation", LocalDate.EPOCH);
        ModelRef candidate = new ModelRef("candidate-" + run, "candidate");
        List<RatedPair> pairs = IntStream.range(0, base.size())
                .mapToObj(q -> new RatedPair(
                        suite.questions().get(q),
                        new Outcome.Measured<>(Ratings.sampled(KnownShift.draw(base.get(q), samples, random), 0)),
                        new Outcome.Measured<>(Ratings.sampled(KnownShift.draw(other.get(q), samples, random), 0))))
                .toList();
        SampledFamily family = gate.family(BASE, candidate, pairs);
        return pairs.stream()
                .map(pair ->
                        gate.assess(pair, BASE, candidate, family).verdict().verdict())
                .toList();
    }

    private static Suite suite(int questions, double delta) {
        return new Suite(
                "simulation",
                Path.of("simulation"),
                null,
                new Scale(0, 9),
                new RatingSettings("{question}?", 0, 1, 5, AnswerSampling.of(200)),
                IntStream.range(0, questions)
                        .mapToObj(q -> new Question("question-" + q, "question " + q, null))
                        .toList(),
                List.of(),
                List.of(),
                null,
                null,
                new GateSettings(delta, 0.05, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6));
    }
}
