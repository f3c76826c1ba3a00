package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.ReaderComparison.Level;
import dev.plumbline.gate.rule.ReaderComparison.Measure;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.run.Cast;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.AnswerOrder;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Choice;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatedSetsTest {
    private static final ModelRef BASE = new ModelRef("base", "base");
    private static final ModelRef TUNED = new ModelRef("tuned", "tuned");
    private static final Cast CAST = new Cast(BASE, List.of(TUNED), null, Set.of());
    private static final Scale TEN = new Scale(0, 9);
    private static final AnswerSpace YES_NO = choices("yes", "no");

    private final Map<Question, RatedPair> pairs = new HashMap<>();

    private static Choices choices(String... ids) {
        return new Choices(
                IntStream.range(0, ids.length)
                        .mapToObj(i -> new Choice(ids[i], ids[i], i))
                        .toList(),
                false,
                List.of(new AnswerOrder(IntStream.range(0, ids.length).boxed().toList())));
    }

    private static List<Question> questions(int count, AnswerSpace answers, String set) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Question("q" + i, "What is " + i, null, answers, set, Context.NONE))
                .toList();
    }

    private static Suite suite(List<Question> questions, int samples) {
        Suite small = SmallSuite.asking(questions.toArray(Question[]::new));
        RatingSettings choosing = new RatingSettings("", 0, 1, 5, small.sampling()).withPrompt("{question}\n{choices}");
        return small.with(small.rating(), choosing, null, null).with(AnswerSampling.of(samples));
    }

    private static Gate gate(Suite suite) {
        return new Gate(suite, Baseline.none(), "local", LocalDate.of(2026, 11, 29));
    }

    private List<ReaderComparison> judged(Suite suite) {
        return gate(suite).sets(CAST).judge((question, candidate) -> pairs.get(question));
    }

    private ReaderComparison only(Level level, Suite suite) {
        List<ReaderComparison> found =
                judged(suite).stream().filter(c -> c.level() == level).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void answer(Question question, Rating base, Rating candidate) {
        pairs.put(question, new RatedPair(question, new Outcome.Measured<>(base), new Outcome.Measured<>(candidate)));
    }

    private static Rating drawn(AnswerSpace answers, int answer) {
        return new Rating(
                SeenDistribution.of(answers.min(), answers.max(), new TreeMap<>(Map.of(answer, 1.0)), 0, 1),
                RatingMethod.SAMPLED,
                0,
                0,
                List.of(),
                new TreeMap<>(Map.of(answer, 1)),
                1);
    }

    private static Rating read(AnswerSpace answers, Map<Integer, Double> seen) {
        return new Rating(
                SeenDistribution.of(answers.min(), answers.max(), new TreeMap<>(seen), 0, 0),
                RatingMethod.LOGPROBS,
                0,
                5,
                List.of(),
                new TreeMap<>(),
                0);
    }

    /** One reply a question: yes with these probabilities. */
    private Suite oneReplyEach(int count, double base, double tuned) {
        SplittableRandom random = new SplittableRandom(5);
        DoubleSupplier draw = random::nextDouble;
        List<Question> questions = questions(count, YES_NO, "broad");
        questions.forEach(question -> answer(
                question,
                drawn(YES_NO, draw.getAsDouble() < base ? 0 : 1),
                drawn(YES_NO, draw.getAsDouble() < tuned ? 0 : 1)));
        return suite(questions, 1);
    }

    @Test
    void manyQuestionsWithOneReplyEachAreGatedBySetAlthoughNoneOfThemCanBe() {
        Suite suite = oneReplyEach(150, 0.9, 0.3);
        ReaderComparison set = only(Level.SET, suite);

        assertThat(set.verdict()).as(set.reason()).isEqualTo(Verdict.DRIFTED);
        assertThat(set.gates()).isTrue();
        assertThat(set.size()).isEqualTo(150);
        assertThat(set.reader()).isEqualTo("rating");
        Question first = suite.questions().get(0);
        Assessment alone = gate(suite)
                .assess(
                        first,
                        BASE,
                        pairs.get(first).base(),
                        TUNED,
                        pairs.get(first).candidate());
        assertThat(alone.gates()).isFalse();
        assertThat(alone.passes()).isTrue();
        assertThat(alone.isAcceptable()).isFalse();
        assertThat(alone.verdict().reason()).contains("its set 'broad' gates");
        assertThat(only(Level.SUITE, suite).gates()).isFalse();
    }

    @Test
    void aSetThatHardlyMovedIsWithin() {
        assertThat(only(Level.SET, oneReplyEach(600, 0.9, 0.9)).verdict()).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void withEnoughAnswersEachQuestionGatesItselfAndTheSetIsReported() {
        Suite few = oneReplyEach(150, 0.9, 0.3);
        Suite many = few.with(AnswerSampling.of(200));
        assertThat(only(Level.SET, many).gates()).isFalse();
        Question first = many.questions().get(0);
        assertThat(gate(many)
                        .assess(
                                first,
                                BASE,
                                pairs.get(first).base(),
                                TUNED,
                                pairs.get(first).candidate())
                        .gates())
                .isTrue();
    }

    @Test
    void aQuestionWithoutASetGatesItselfHoweverFewItsAnswers() {
        Question alone = new Question("alone", "What", null, YES_NO, null, Context.NONE);
        answer(alone, drawn(YES_NO, 0), drawn(YES_NO, 0));
        Suite suite = suite(List.of(alone), 1);
        assertThat(judged(suite)).isEmpty();
        assertThat(gate(suite)
                        .assess(
                                alone,
                                BASE,
                                pairs.get(alone).base(),
                                TUNED,
                                pairs.get(alone).candidate())
                        .passes())
                .isFalse();
    }

    @Test
    void readDistributionsOfASetAreComparedByTheirMeans() {
        List<Question> questions = questions(60, TEN, "broad");
        questions.forEach(q -> answer(q, read(TEN, Map.of(2, 0.5, 3, 0.5)), read(TEN, Map.of(3, 0.6, 8, 0.4))));
        ReaderComparison set = only(Level.SET, suite(questions, 200));
        assertThat(set.measure()).isEqualTo(Measure.TV);
        assertThat(set.shift().value()).isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(set.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(set.gates()).as("each question gates").isFalse();
    }

    @Test
    void whatReadingsLeaveUnreadWidensTheLimits() {
        List<Question> questions = questions(60, TEN, "broad");
        questions.forEach(
                q -> answer(q, ReadRatings.of(Map.of(2, 0.8), 0, 0.8), ReadRatings.of(Map.of(2, 0.8), 0, 0.8)));
        ReaderComparison set = only(Level.SET, suite(questions, 200));
        assertThat(set.shift().high()).isGreaterThanOrEqualTo(0.4);
        assertThat(set.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void differentScalesAreComparedByMeanShiftsAsSharesOfTheirScales() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Scale scale = i % 2 == 0 ? TEN : new Scale(-3, 3);
            questions.add(new Question("q" + i, "What is " + i, null, scale, "broad", Context.NONE));
        }
        questions.forEach(q -> answer(
                q,
                read(q.answers(), Map.of(q.answers().min(), 1.0)),
                read(q.answers(), Map.of(q.answers().min(), 0.5, q.answers().max(), 0.5))));
        ReaderComparison set = only(Level.SET, suite(questions, 200));
        assertThat(set.measure()).isEqualTo(Measure.SHARE_OF_SCALE);
        assertThat(set.shift().value()).isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(set.verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void differentChoicesWithoutAnOrderHaveNoCommonShift() {
        List<Question> questions = List.of(
                new Question("one", "One", null, YES_NO, "broad", Context.NONE),
                new Question("two", "Two", null, choices("tea", "coffee"), "broad", Context.NONE));
        questions.forEach(q -> answer(q, drawn(YES_NO, 0), drawn(YES_NO, 0)));
        ReaderComparison set = only(Level.SET, suite(questions, 1));
        assertThat(set.shift()).isNull();
        assertThat(set.gates()).isFalse();
        assertThat(set.reason()).isEqualTo("inconclusive: its questions offer different choices without an order");
    }

    @Test
    void aCandidateThatLeftTheScaleIsNotWithinByTheRest() {
        List<Question> questions = questions(100, TEN, "broad");
        questions.forEach(q -> answer(q, ReadRatings.at(2), ReadRatings.of(Map.of(2, 0.6), 0.4, 0)));
        ReaderComparison set = only(Level.SET, suite(questions, 200));
        assertThat(set.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(set.reason()).contains("0.60 of the candidate's replies and 1.00 of base's are on the scale");
    }

    @Test
    void shiftsInOppositeDirectionsCancelInASet() {
        List<Question> questions = questions(100, TEN, "broad");
        for (int i = 0; i < 100; i++) {
            int from = i % 2 == 0 ? 2 : 7;
            answer(questions.get(i), ReadRatings.at(from), ReadRatings.at(9 - from));
        }
        assertThat(only(Level.SET, suite(questions, 200)).shift().value()).isZero();
    }
}
