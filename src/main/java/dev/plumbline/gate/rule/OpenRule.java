package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.AskedWords;
import dev.plumbline.gate.judge.Seeds;
import dev.plumbline.gate.rule.ComparisonFamily.Measured;
import dev.plumbline.gate.rule.ComparisonFamily.Subject;
import dev.plumbline.gate.rule.ReaderComparison.Level;
import dev.plumbline.gate.rule.ReaderComparison.Measure;
import dev.plumbline.measure.Tally;
import dev.plumbline.run.Cast;
import dev.plumbline.stats.distribution.Interaction.Quartet;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.CategoryShift;
import dev.plumbline.stats.sample.CountSetShift;
import dev.plumbline.stats.sample.CountShift;
import dev.plumbline.stats.sample.SetShift;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.reader.TextReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides the verdicts on open questions for each reader: by question, by set and over the suite. In sets and suite the questions are the clusters.
 * With at least {@link CountShift#LEAST_SAMPLES} replies per question the verdicts of questions gate. With fewer replies no question can be decided,
 * so the sets gate, or the suite for questions without a set. The only question of a reader always gates.
 */
public final class OpenRule {
    private static final String TOO_FEW = "too few replies were read, of this model or of base";

    private final Suite suite;
    private final Cast cast;
    private final ComparisonFamily family;
    private final AskedWords asked;
    private final Seeds seeds;

    /** Creates the rule of a run; called by {@link Gate#open}. */
    OpenRule(Suite suite, Cast cast, AcceptedShifts acceptances, AskedWords asked) {
        this.suite = suite;
        this.cast = cast;
        this.family = new ComparisonFamily(cast.base(), acceptances);
        this.asked = asked;
        this.seeds = new Seeds(suite.name());
    }

    /** The tallies of one reader for the replies of two models to one question. */
    private record Pair(OpenQuestion question, Tally first, Tally base) {
        boolean isCounted() {
            return first.total() > 0 && base.total() > 0;
        }

        /** Returns the question's id without its context and the reader's id. */
        List<String> asked() {
            return List.of(question.asked(), first.reader());
        }
    }

    /** The pairs of one comparison, of a single question or of several. */
    private record Group(
            Level level,
            String name,
            @Nullable String set,
            String reader,
            ModelRef candidate,
            List<Pair> pairs,
            boolean gates) {
        boolean counts() {
            return pairs.get(0).first() instanceof Tally.Numbers;
        }

        Subject subject(AskedWords asked, GateSettings gate) {
            return new Subject(
                    level,
                    name,
                    set,
                    reader,
                    candidate,
                    counts() ? Measure.STANDARDIZED_MEAN : Measure.TV,
                    counts() ? gate.deltaScore() : gate.delta(),
                    gates,
                    level == Level.QUESTION
                            ? asked.of(pairs.get(0).question())
                            : AskedWords.ofAll(pairs.stream()
                                    .map(pair -> asked.of(pair.question()))
                                    .toList()));
        }
    }

    /** Compares all open questions in the suite's order, then sets and the suite, each by candidate and reader. */
    public List<ReaderComparison> judge(List<AnsweredCell> cells) {
        Map<OpenQuestion, Map<ModelRef, AnsweredCell>> byQuestion = byQuestion(cells);
        List<Group> groups = cast.candidates().stream()
                .flatMap(candidate -> groups(
                        candidate,
                        byQuestion.entrySet().stream()
                                .flatMap(entry -> pairs(entry.getKey(), candidate, entry.getValue()))
                                .toList()))
                .toList();
        return Arrays.stream(Level.values())
                .flatMap(level ->
                        family(groups.stream().filter(g -> g.level() == level).toList()).stream())
                .toList();
    }

    private Stream<Group> groups(ModelRef candidate, List<Pair> pairs) {
        boolean byQuestion = suite.open().settings().samples() >= CountShift.LEAST_SAMPLES;
        List<Group> sets = grouped(
                Level.SET,
                candidate,
                pairs.stream().filter(pair -> pair.question().set() != null).toList(),
                members -> !byQuestion);
        Set<Pair> inSets = sets.stream().flatMap(set -> set.pairs().stream()).collect(Collectors.toSet());
        List<Group> suites =
                grouped(Level.SUITE, candidate, pairs, members -> !byQuestion && !inSets.containsAll(members));
        Set<String> inSuites = suites.stream().map(Group::reader).collect(Collectors.toSet());
        Stream<Group> questions = pairs.stream()
                .map(pair -> new Group(
                        Level.QUESTION,
                        pair.question().id(),
                        pair.question().set(),
                        pair.first().reader(),
                        candidate,
                        List.of(pair),
                        byQuestion
                                || !(inSets.contains(pair)
                                        || inSuites.contains(pair.first().reader()))));
        return Stream.of(questions, sets.stream(), suites.stream()).flatMap(all -> all);
    }

    private static Map<OpenQuestion, Map<ModelRef, AnsweredCell>> byQuestion(List<AnsweredCell> cells) {
        Map<OpenQuestion, Map<ModelRef, AnsweredCell>> byQuestion = new LinkedHashMap<>();
        cells.forEach(cell -> byQuestion
                .computeIfAbsent(cell.cell().question(), question -> new HashMap<>())
                .put(cell.cell().model(), cell));
        return byQuestion;
    }

    /**
     * Returns how much shifts depend on the context, for readers that sort replies into categories. Compares each question in each context with the
     * question's first context.
     */
    public List<OpenInteraction> interactions(List<AnsweredCell> cells) {
        Map<OpenQuestion, Map<ModelRef, AnsweredCell>> byQuestion = byQuestion(cells);
        List<OpenInteraction> found = new ArrayList<>();
        for (ModelRef candidate : cast.candidates()) {
            List<Pair> pairs = byQuestion.entrySet().stream()
                    .flatMap(entry -> pairs(entry.getKey(), candidate, entry.getValue()))
                    .filter(pair -> pair.first() instanceof Tally.Categories && pair.isCounted())
                    .toList();
            Map<List<String>, Pair> firsts = new HashMap<>();
            pairs.forEach(pair -> firsts.putIfAbsent(pair.asked(), pair));
            double alpha = suite.gate().alpha() / (pairs.size() - firsts.size());
            for (Pair here : pairs) {
                Pair there = Objects.requireNonNull(firsts.get(here.asked()));
                if (!here.equals(there)) {
                    found.add(OpenInteraction.of(
                            here.question(),
                            there.question(),
                            candidate,
                            new Quartet<>(here.first(), here.base(), there.first(), there.base())
                                    .map(Tally.Categories.class::cast),
                            alpha,
                            suite.gate().delta()));
                }
            }
        }
        return found;
    }

    private Stream<Pair> pairs(OpenQuestion question, ModelRef candidate, Map<ModelRef, AnsweredCell> asked) {
        AnsweredCell first = asked.get(candidate);
        AnsweredCell base = asked.get(cast.base());
        return first == null || base == null
                ? Stream.empty()
                : Stream.iterate(0, i -> i < question.readers().size(), i -> i + 1)
                        .map(i -> new Pair(
                                question,
                                first.counts().tallies().get(i),
                                base.counts().tallies().get(i)));
    }

    /**
     * Groups pairs by set and reader, or by reader. Leaves out readers whose categories are words of the models, because such words are not
     * comparable between questions.
     */
    private List<Group> grouped(Level level, ModelRef candidate, List<Pair> pairs, Predicate<List<Pair>> gates) {
        Map<List<String>, List<Pair>> groups = new LinkedHashMap<>();
        pairs.stream().filter(pair -> !isOfWords(pair)).forEach(pair -> {
            String name = level == Level.SET ? String.valueOf(pair.question().set()) : suite.name();
            groups.computeIfAbsent(List.of(name, pair.first().reader()), key -> new ArrayList<>())
                    .add(pair);
        });
        List<Group> found = new ArrayList<>();
        groups.forEach((key, members) -> {
            if (members.size() > 1) {
                found.add(new Group(level, key.get(0), null, key.get(1), candidate, members, gates.test(members)));
            }
        });
        return found;
    }

    private static boolean isOfWords(Pair pair) {
        return pair.question().readers().stream()
                .anyMatch(reader -> reader.id().equals(pair.first().reader()) && reader instanceof TextReader);
    }

    private List<ReaderComparison> family(List<Group> groups) {
        Map<List<Object>, Integer> together = new HashMap<>();
        groups.forEach(g -> together.merge(List.of(g.candidate(), g.counts()), 1, Integer::sum));
        int draws = ComparisonFamily.draws(groups.size(), suite.gate().alpha());
        return family.judge(groups.parallelStream()
                .map(g -> measured(
                        g,
                        g.subject(asked, suite.gate()),
                        Objects.requireNonNull(together.get(List.of(g.candidate(), g.counts()))),
                        draws))
                .toList());
    }

    private Measured measured(Group group, Subject subject, int together, int draws) {
        List<Pair> counted = group.pairs().stream().filter(Pair::isCounted).toList();
        double alpha = suite.gate().alpha();
        long seed = seeds.of(
                "open-" + group.level().name().toLowerCase(Locale.ROOT),
                group.name(),
                group.reader(),
                group.candidate().name());
        if (group.level() == Level.QUESTION) {
            return counted.isEmpty()
                    ? Measured.nothing(subject, TOO_FEW)
                    : question(subject, counted.get(0), together, seed);
        }
        if (counted.size() < 2) {
            return Measured.nothing(subject, "fewer than two of its questions have replies of both models");
        }
        if (group.counts()) {
            CountSetShift shift = CountSetShift.between(
                    numbers(counted, Pair::first),
                    numbers(counted, Pair::base),
                    CountSetShift.tails(alpha, together),
                    draws,
                    seed);
            return new Measured(
                    subject,
                    shift.standardized(),
                    shift.difference(),
                    null,
                    shift.test(),
                    shift.questions(),
                    holm -> shift.decide(suite.gate().deltaScore()));
        }
        List<String> names = names(counted);
        SetShift shift = SetShift.ofCategories(
                counts(counted, Pair::first, names),
                counts(counted, Pair::base, names),
                SetShift.tails(alpha, together),
                draws,
                seed);
        return new Measured(
                subject,
                shift.size(),
                null,
                null,
                shift.test(),
                shift.questions(),
                holm -> shift.decide(suite.gate().delta(), holm, alpha));
    }

    private Measured question(Subject subject, Pair pair, int together, long seed) {
        double alpha = suite.gate().alpha();
        if (pair.first() instanceof Tally.Numbers first && pair.base() instanceof Tally.Numbers base) {
            if (first.total() < 2 || base.total() < 2) {
                return Measured.nothing(subject, TOO_FEW);
            }
            // No verdict uses this test. The number of draws is fixed, because otherwise the time would grow with the
            // square of the family's size.
            CountShift shift = CountShift.between(
                    first.each(), base.each(), CountShift.tails(alpha, together), TableTest.DRAWS, seed);
            return new Measured(
                    subject,
                    shift.standardized(),
                    shift.difference(),
                    shift.w1(),
                    shift.test(),
                    shift.samples(),
                    holm -> shift.decide(suite.gate().deltaScore()));
        }
        List<String> names = names(List.of(pair));
        CategoryShift shift = CategoryShift.between(
                row(pair.first(), names), row(pair.base(), names), Tails.ofCategories(alpha, together), seed);
        return new Measured(
                subject,
                shift.tv(),
                null,
                null,
                shift.test(),
                shift.samples(),
                holm -> shift.decide(suite.gate().delta(), holm, alpha));
    }

    private static List<String> names(List<Pair> pairs) {
        SortedSet<String> names = new TreeSet<>();
        for (Pair pair : pairs) {
            names.addAll(((Tally.Categories) pair.first()).counts().keySet());
            names.addAll(((Tally.Categories) pair.base()).counts().keySet());
        }
        return List.copyOf(names);
    }

    private static int[] row(Tally tally, List<String> names) {
        return names.stream().mapToInt(((Tally.Categories) tally)::count).toArray();
    }

    private static int[][] counts(List<Pair> pairs, Function<Pair, Tally> tally, List<String> names) {
        return pairs.stream().map(pair -> row(tally.apply(pair), names)).toArray(int[][]::new);
    }

    private static int[][] numbers(List<Pair> pairs, Function<Pair, Tally> tally) {
        return pairs.stream()
                .map(pair -> ((Tally.Numbers) tally.apply(pair)).each())
                .toArray(int[][]::new);
    }
}
