package dev.plumbline.bench;

import dev.plumbline.bench.VerdictSimulation.Rate;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.CountSetShift;
import dev.plumbline.stats.sample.CountShift;
import dev.plumbline.stats.sample.Decision;
import dev.plumbline.stats.sample.SetShift;
import dev.plumbline.stats.sample.Tails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Verdicts on counts of open replies and on sets of questions whose shift is known: how often they are wrong if the shift is the margin. The
 * criterion is that of {@link VerdictSimulation}.
 */
public final class OpenSimulation {
    private static final double DELTA = 0.15;
    private static final double DELTA_SCORE = 0.5;
    private static final double ALPHA = 0.05;
    private static final int FAMILY = 9;
    /** Draws of tests that no rate here rests on. */
    private static final int NO_TEST = 1;

    private final int experiments;

    /** Of so many experiments a rate. */
    public OpenSimulation(int experiments) {
        this.experiments = experiments;
    }

    /** {@code main [experiments [parts]]}, parts of {@code counts count-sets category-sets mean-sets}; exits with 1 if a rate is missed. */
    public static void main(String[] args) {
        OpenSimulation simulation = new OpenSimulation(args.length > 0 ? Integer.parseInt(args[0]) : 8_000);
        Map<String, BooleanSupplier> parts = new LinkedHashMap<>();
        parts.put("counts", simulation::counts);
        parts.put("count-sets", simulation::countSets);
        parts.put("category-sets", simulation::categorySets);
        parts.put("mean-sets", simulation::meanSets);
        if (args.length > 1) {
            parts.keySet().retainAll(List.of(args).subList(1, args.length));
        }
        long missed =
                parts.values().stream().filter(part -> !part.getAsBoolean()).count();
        if (missed > 0) {
            System.exit(1);
        }
    }

    /** A law of counts with its mean and standard deviation. */
    private record CountLaw(String name, double mean, double deviation, ToIntFunction<SplittableRandom> draw) {
        static CountLaw of(String name, ToIntFunction<SplittableRandom> draw) {
            SplittableRandom random = new SplittableRandom(7);
            int n = 4_000_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double x = draw.applyAsInt(random);
                sum += x;
                squares += x * x;
            }
            return new CountLaw(name, sum / n, Math.sqrt(squares / n - sum / n * sum / n), draw);
        }

        int[] draw(int n, SplittableRandom random) {
            return IntStream.range(0, n).map(i -> draw.applyAsInt(random)).toArray();
        }

        /** Laws whose mean is further by so much, each in another way. */
        List<CountLaw> shifted(double by) {
            List<CountLaw> all = new ArrayList<>();
            all.add(law("each longer", random -> near(draw.applyAsInt(random) + by, random)));
            if (mean > 0) {
                all.add(law("all stretched", random -> near(draw.applyAsInt(random) * (1 + by / mean), random)));
                double rare = by / (4 * deviation);
                all.add(law(
                        "one in eight far longer",
                        random -> random.nextDouble() < rare
                                ? near(draw.applyAsInt(random) + 4 * deviation, random)
                                : draw.applyAsInt(random)));
            }
            if (mean > by) {
                all.add(law("some empty", random -> random.nextDouble() < by / mean ? 0 : draw.applyAsInt(random)));
                all.add(law("all shrunk", random -> near(draw.applyAsInt(random) * (1 - by / mean), random)));
            }
            return all;
        }

        private CountLaw law(String to, ToIntFunction<SplittableRandom> draw) {
            return new CountLaw(to, Double.NaN, Double.NaN, draw);
        }

        /** A whole number beside x whose mean is x. */
        private static int near(double x, SplittableRandom random) {
            int below = (int) Math.floor(x);
            return below + (random.nextDouble() < x - below ? 1 : 0);
        }
    }

    private static List<CountLaw> laws() {
        return List.of(
                new CountLaw("always 3", 3, 0, random -> 3),
                CountLaw.of("Poisson, 5", random -> poisson(5, random)),
                CountLaw.of("even, 50 to 150", random -> 50 + random.nextInt(101)),
                CountLaw.of("geometric, 20", random -> (int) (Math.log(1 - random.nextDouble()) / Math.log(20 / 21.0))),
                CountLaw.of("lognormal, 30, sigma 0.5", random -> lognormal(0.5, random)),
                CountLaw.of("lognormal, 30, sigma 0.8", random -> lognormal(0.8, random)),
                CountLaw.of("lognormal, 30, sigma 1.2", random -> lognormal(1.2, random)),
                CountLaw.of("0 in nine of ten", random -> random.nextDouble() < 0.9 ? 0 : 1 + poisson(3, random)));
    }

    private static int lognormal(double sigma, SplittableRandom random) {
        return (int) Math.round(30 * Math.exp(sigma * normal(random)));
    }

    private static int poisson(double mean, SplittableRandom random) {
        double left = Math.exp(-mean);
        int count = -1;
        for (double p = 1; p > left; count++) {
            p *= random.nextDouble();
        }
        return count;
    }

    private static double normal(SplittableRandom random) {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static SplittableRandom random(String of, int experiment) {
        return new SplittableRandom(of.hashCode() * 1_000_003L + experiment);
    }

    /** False verdicts of one row: what each experiment decides at the margin. */
    private boolean row(String name, List<IntFunction<Decision>> columns) {
        StringBuilder drifted = new StringBuilder("| " + name + " | drifted, any of nine |");
        StringBuilder within = new StringBuilder("| | within |");
        boolean sound = true;
        for (IntFunction<Decision> column : columns) {
            List<Decision> decisions =
                    IntStream.range(0, experiments).parallel().mapToObj(column).toList();
            Rate falseDrift = new Rate(
                    (int) decisions.stream().filter(d -> d == Decision.DRIFTED).count(), experiments);
            Rate falseWithin = new Rate(
                    (int) decisions.stream().filter(d -> d == Decision.WITHIN).count(), experiments);
            sound &= !falseDrift.isMissedByFamily() && !falseWithin.isMissed();
            drifted.append(' ').append(falseDrift.ofNine()).append(" |");
            within.append(' ').append(falseWithin).append(" |");
        }
        System.out.println(drifted);
        System.out.println(within);
        return sound;
    }

    private static void head(String title, List<String> columns) {
        System.out.printf("%n%s%n%n", title);
        System.out.println("| law, and how it shifts | false verdict | " + String.join(" | ", columns) + " |");
        System.out.println("|---|---|" + "---:|".repeat(columns.size()));
    }

    private boolean counts() {
        int[] samples = {20, 50, 200};
        head(
                String.format(
                        Locale.ROOT,
                        "Counts of one question, as many of base, nine cells, shift = delta-score = %.1f; %,d experiments a rate",
                        DELTA_SCORE,
                        experiments),
                IntStream.of(samples).mapToObj(n -> "n " + n).toList());
        Tails tails = CountShift.tails(ALPHA, FAMILY);
        boolean sound = true;
        for (CountLaw law : laws()) {
            for (CountLaw moved : law.shifted(DELTA_SCORE * Math.max(0.5, law.deviation()))) {
                if (law.deviation() == 0 && !moved.name().equals("each longer")) {
                    continue;
                }
                String name = law.name() + "; " + moved.name();
                sound &= row(
                        name,
                        IntStream.of(samples)
                                .mapToObj(n -> (IntFunction<Decision>) i -> {
                                    SplittableRandom random = random(name + n, i);
                                    return CountShift.between(
                                                    moved.draw(n, random), law.draw(n, random), tails, NO_TEST, i)
                                            .decide(DELTA_SCORE);
                                })
                                .toList());
            }
        }
        return sound;
    }

    /** So many questions with so many replies each. */
    private record Size(int questions, int replies) {
        @Override
        public String toString() {
            return questions + " x " + replies;
        }
    }

    private static final List<Size> SIZES = List.of(
            new Size(10, 20),
            new Size(10, 200),
            new Size(20, 20),
            new Size(50, 20),
            new Size(50, 50),
            new Size(150, 1));

    private static List<String> sizes() {
        return SIZES.stream().map(Size::toString).collect(Collectors.toList());
    }

    private boolean countSets() {
        head(
                String.format(
                        Locale.ROOT,
                        "Counts of a set, questions x replies, each question longer or shorter by a factor of its own (sd 0.3), nine sets,"
                                + " shift = delta-score = %.1f; %,d experiments a rate",
                        DELTA_SCORE,
                        experiments),
                sizes());
        Tails tails = CountSetShift.tails(ALPHA, FAMILY);
        boolean sound = true;
        for (CountLaw law : laws()) {
            if (law.deviation() == 0) {
                continue;
            }
            // A factor with mean 1 that each question has for all its replies.
            double sigma = 0.3;
            double deviation =
                    Math.sqrt((law.deviation() * law.deviation() + law.mean() * law.mean()) * Math.exp(sigma * sigma)
                            - law.mean() * law.mean());
            for (boolean even : new boolean[] {true, false}) {
                String name = law.name() + (even ? "; every question" : "; one question in three");
                double share = even ? 1 : 1 / 3.0;
                double by = DELTA_SCORE * deviation / share;
                sound &= row(
                        name,
                        SIZES.stream()
                                .map(size -> (IntFunction<Decision>) i -> {
                                    SplittableRandom random = random(name + size, i);
                                    int[][] candidate = new int[size.questions()][];
                                    int[][] base = new int[size.questions()][];
                                    for (int q = 0; q < size.questions(); q++) {
                                        double factor = Math.exp(sigma * normal(random) - sigma * sigma / 2);
                                        double more = random.nextDouble() < share ? by : 0;
                                        base[q] = IntStream.of(law.draw(size.replies(), random))
                                                .map(x -> CountLaw.near(x * factor, random))
                                                .toArray();
                                        candidate[q] = IntStream.of(law.draw(size.replies(), random))
                                                .map(x -> CountLaw.near(x * factor + more, random))
                                                .toArray();
                                    }
                                    return CountSetShift.between(candidate, base, tails, NO_TEST, i)
                                            .decide(DELTA_SCORE);
                                })
                                .toList());
            }
        }
        return sound;
    }

    private boolean categorySets() {
        head(
                String.format(
                        Locale.ROOT,
                        "Categories of a set, questions x replies, nine sets, TV = delta = %.2f; %,d experiments a rate",
                        DELTA,
                        experiments),
                sizes());
        Tails tails = SetShift.tails(ALPHA, FAMILY);
        boolean sound = true;
        for (double[] law : new double[][] {
            {1, 0, 0, 0, 0}, {0.9, 0.05, 0.05, 0, 0}, {0.6, 0.3, 0.1, 0, 0}, {0.25, 0.25, 0.25, 0.25, 0}
        }) {
            for (boolean spread : new boolean[] {false, true}) {
                for (boolean even : new boolean[] {true, false}) {
                    if (spread && law[0] == 1) {
                        continue;
                    }
                    String name = IntStream.range(0, law.length)
                                    .filter(k -> law[k] > 0)
                                    .mapToObj(k -> String.valueOf(law[k]))
                                    .collect(Collectors.joining(", "))
                            + (spread ? ", questions differ" : "")
                            + (even ? "; every question" : "; one question in three");
                    sound &= row(
                            name,
                            SIZES.stream()
                                    .map(size -> (IntFunction<Decision>)
                                            i -> categories(law, spread, even ? 1 : 1 / 3.0, size, tails, name, i))
                                    .toList());
                }
            }
        }
        return sound;
    }

    /** Replies go to the last category with the probability delta / share in that share of the questions, whatever they were. */
    private static Decision categories(
            double[] law, boolean spread, double share, Size size, Tails tails, String name, int i) {
        SplittableRandom random = random(name + size, i);
        int[][] candidate = new int[size.questions()][law.length];
        int[][] base = new int[size.questions()][law.length];
        for (int q = 0; q < size.questions(); q++) {
            double moved = random.nextDouble() < share ? DELTA / share : 0;
            // With spread the whole question is of one category in half of the cases.
            int own = spread && random.nextBoolean() ? pick(law, random) : -1;
            for (int reply = 0; reply < size.replies(); reply++) {
                base[q][own >= 0 ? own : pick(law, random)]++;
                candidate[q][random.nextDouble() < moved ? law.length - 1 : own >= 0 ? own : pick(law, random)]++;
            }
        }
        SetShift shift = SetShift.ofCategories(candidate, base, tails, NO_TEST, i);
        if (shift.size().low() <= DELTA) {
            return shift.decide(DELTA, 1, ALPHA);
        }
        double p = SetShift.ofCategories(candidate, base, tails, TableTest.DRAWS, i)
                .test()
                .p();
        return shift.decide(DELTA, p, ALPHA);
    }

    /** Without sets of 20, whose exact tests take a minute a rate and decide nothing: "within" needs 50 questions. */
    private static final List<Size> MEAN_SIZES =
            List.of(new Size(10, 20), new Size(50, 20), new Size(50, 200), new Size(150, 1));

    /** Sets of rated questions with scales of their own, by the mean of their shifts. */
    private boolean meanSets() {
        head(
                String.format(
                        Locale.ROOT,
                        "Mean answers of a set of different scales, questions x answers, nine sets, shift = delta = %.2f of the scale;"
                                + " %,d experiments a rate",
                        DELTA,
                        experiments),
                MEAN_SIZES.stream().map(Size::toString).toList());
        Tails tails = SetShift.tails(ALPHA, FAMILY);
        boolean sound = true;
        for (double jump : new double[] {1, 0.5, 0.3}) {
            for (boolean even : new boolean[] {true, false}) {
                double share = even ? 1 : Math.max(1 / 3.0, DELTA / jump);
                String name = String.format(
                        Locale.ROOT,
                        "answers jump by %.1f of the scale; %s",
                        jump,
                        even
                                ? "every question"
                                : String.format(Locale.ROOT, "a share of %.2f of the questions", share));
                sound &= row(
                        name,
                        MEAN_SIZES.stream()
                                .map(size -> (IntFunction<Decision>) i -> means(jump, share, size, tails, name, i))
                                .toList());
            }
        }
        return sound;
    }

    private static Decision means(double jump, double share, Size size, Tails tails, String name, int i) {
        SplittableRandom random = random(name + size, i);
        double[] differences = new double[size.questions()];
        for (int q = 0; q < size.questions(); q++) {
            double moved = random.nextDouble() < share ? DELTA / jump / share : 0;
            double sum = 0;
            for (int reply = 0; reply < size.replies(); reply++) {
                double base = random.nextDouble() * (1 - jump);
                double candidate = random.nextDouble() * (1 - jump) + (random.nextDouble() < moved ? jump : 0);
                sum += candidate - base;
            }
            differences[q] = sum / size.replies();
        }
        return SetShift.ofMeans(differences, tails, NO_TEST, i).decide(DELTA, 0, ALPHA);
    }

    private static int pick(double[] law, SplittableRandom random) {
        double at = random.nextDouble();
        int category = 0;
        while (category < law.length - 1 && at >= law[category]) {
            at -= law[category++];
        }
        return category;
    }
}
