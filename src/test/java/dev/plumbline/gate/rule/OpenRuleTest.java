package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineChange;
import dev.plumbline.gate.baseline.BaselineDecision;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.ReaderComparison.Level;
import dev.plumbline.measure.OpenCounts;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.ReplyValues;
import dev.plumbline.run.AnswerCell;
import dev.plumbline.run.Cast;
import dev.plumbline.suite.AnsweringSettings;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.reader.CountReader;
import dev.plumbline.suite.reader.RefusalReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenRuleTest {
    private static final ModelRef BASE = new ModelRef("base", "base");
    private static final ModelRef TUNED = new ModelRef("tuned", "tuned");
    private static final Cast CAST = new Cast(BASE, List.of(TUNED), null, Set.of());

    private static OpenQuestion question(int i, String set) {
        return new OpenQuestion(
                "q" + i,
                "What is " + i + "?",
                set,
                List.of(new RefusalReader(), new CountReader("length", CountReader.Part.WORDS)),
                Context.NONE);
    }

    /** Replies that refuse with this probability and have about this many words. */
    private static List<AnsweredCell> cells(
            List<OpenQuestion> questions, int samples, double refused, double tunedRefuses, int words, int tunedWords) {
        Random random = new Random(3);
        List<AnsweredCell> cells = new ArrayList<>();
        for (OpenQuestion question : questions) {
            for (ModelRef model : CAST.contestants()) {
                double p = model.equals(BASE) ? refused : tunedRefuses;
                int length = model.equals(BASE) ? words : tunedWords;
                List<Outcome<ReplyValues>> outcomes = new ArrayList<>();
                for (int i = 0; i < samples; i++) {
                    outcomes.add(new Outcome.Measured<>(new ReplyValues(List.of(
                            new ReplyValues.Value(random.nextDouble() < p ? "refused" : "answered", 0),
                            new ReplyValues.Value(null, length + random.nextInt(21))))));
                }
                cells.add(new AnsweredCell(new AnswerCell(question, model), OpenCounts.of(question, outcomes)));
            }
        }
        return cells;
    }

    private static List<ReaderComparison> judged(int samples, List<OpenQuestion> questions, List<AnsweredCell> cells) {
        return judged(samples, questions, cells, Baseline.none());
    }

    private static List<ReaderComparison> judged(
            int samples, List<OpenQuestion> questions, List<AnsweredCell> cells, Baseline baseline) {
        return new Gate(suite(samples, questions), baseline, "local", LocalDate.of(2026, 11, 29))
                .open(CAST)
                .judge(cells);
    }

    private static Suite suite(int samples, List<OpenQuestion> questions) {
        return new Suite(
                "wishes",
                Path.of("wishes"),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                new GateSettings(0.15, 0.3, 0.05, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6),
                new OpenQuestions(new AnsweringSettings("{question}", samples, 1, 100), questions));
    }

    private static ReaderComparison one(List<ReaderComparison> all, Level level, String name, String reader) {
        return all.stream()
                .filter(c -> c.level() == level
                        && c.name().equals(name)
                        && c.reader().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuestionWithManyRepliesIsWithinOrDriftedByEachReaderAlone() {
        List<OpenQuestion> questions = List.of(question(0, null));
        List<ReaderComparison> judged = judged(400, questions, cells(questions, 400, 0.1, 0.1, 40, 80));
        ReaderComparison refusal = one(judged, Level.QUESTION, "q0", "refusal");
        assertThat(refusal.verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(refusal.passes()).isTrue();
        ReaderComparison length = one(judged, Level.QUESTION, "q0", "length");
        assertThat(length.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(length.passes()).isFalse();
        assertThat(length.difference().value()).isBetween(39.0, 41.0);
    }

    @Test
    void manyQuestionsWithOneReplyEachAreGatedBySet() {
        List<OpenQuestion> questions =
                IntStream.range(0, 150).mapToObj(i -> question(i, "broad")).toList();
        List<ReaderComparison> judged = judged(1, questions, cells(questions, 1, 0.1, 0.7, 40, 40));
        ReaderComparison set = one(judged, Level.SET, "broad", "refusal");
        assertThat(set.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(set.size()).isEqualTo(150);
        assertThat(set.gates()).isTrue();
        assertThat(judged.stream().filter(c -> c.level() == Level.QUESTION))
                .hasSize(300)
                .allMatch(c -> c.verdict() != Verdict.DRIFTED)
                .allMatch(ReaderComparison::passes);
        assertThat(one(judged, Level.SUITE, "wishes", "refusal").gates()).isFalse();
    }

    @Test
    void aQuestionThatIsInNoGatingGroupGatesItself() {
        List<OpenQuestion> alone = List.of(question(0, "broad"));
        assertThat(judged(5, alone, cells(alone, 5, 0.1, 0.1, 40, 40)))
                .hasSize(2)
                .allMatch(ReaderComparison::gates)
                .noneMatch(ReaderComparison::passes);
    }

    @Test
    void anEntryAcceptsTheShiftOfItsReaderAlone() {
        List<OpenQuestion> questions = List.of(question(0, null));
        List<AnsweredCell> cells = cells(questions, 400, 0.1, 0.9, 40, 80);
        ShiftReading length = one(judged(400, questions, cells), Level.QUESTION, "q0", "length")
                .reading();
        BaselineDecision decision =
                new BaselineDecision("local", "base", "meant", "somebody", LocalDate.of(2026, 11, 1), null, null);
        List<BaselineEntry> entries = decision.on(Baseline.none(), suite(400, questions), List.of(length)).stream()
                .map(BaselineChange::entry)
                .toList();
        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reader()).isEqualTo("length"));
        List<ReaderComparison> accepted = judged(400, questions, cells, new Baseline(entries));
        assertThat(one(accepted, Level.QUESTION, "q0", "length").passes()).isTrue();
        assertThat(one(accepted, Level.QUESTION, "q0", "refusal").passes()).isFalse();
        List<AnsweredCell> further = cells(questions, 400, 0.1, 0.9, 40, 200);
        ReaderComparison moved =
                one(judged(400, questions, further, new Baseline(entries)), Level.QUESTION, "q0", "length");
        assertThat(moved.passes()).isFalse();
        assertThat(moved.reason()).contains("moved further");
    }

    @Test
    void anEntryAcceptsNeitherTheOtherDirectionNorOtherWords() {
        List<OpenQuestion> questions = List.of(question(0, null));
        List<AnsweredCell> longer = cells(questions, 100, 0.1, 0.1, 80, 90);
        ShiftReading length = one(judged(100, questions, longer), Level.QUESTION, "q0", "length")
                .reading();
        BaselineDecision decision =
                new BaselineDecision("local", "base", "meant", "somebody", LocalDate.of(2026, 11, 1), null, null);
        Baseline baseline = new Baseline(decision.on(Baseline.none(), suite(100, questions), List.of(length)).stream()
                .map(BaselineChange::entry)
                .toList());
        assertThat(one(judged(100, questions, longer, baseline), Level.QUESTION, "q0", "length")
                        .passes())
                .isTrue();
        ReaderComparison shorter = one(
                judged(100, questions, cells(questions, 100, 0.1, 0.1, 80, 70), baseline),
                Level.QUESTION,
                "q0",
                "length");
        assertThat(shorter.passes()).isFalse();
        assertThat(shorter.reason()).contains("the other way");
        List<OpenQuestion> reworded = List.of(new OpenQuestion(
                "q0", "What is nothing?", null, questions.get(0).readers(), Context.NONE));
        ReaderComparison other = one(
                judged(100, reworded, cells(reworded, 100, 0.1, 0.1, 80, 90), baseline),
                Level.QUESTION,
                "q0",
                "length");
        assertThat(other.passes()).isFalse();
        assertThat(other.reason()).contains("the words that are asked have changed since");
        assertThat(new BaselineReview(
                                suite(100, reworded),
                                "local",
                                "base",
                                List.of("tuned"),
                                List.of("local"),
                                LocalDate.of(2026, 11, 29))
                        .news(baseline, List.of(), List.of(), List.of()))
                .singleElement()
                .asString()
                .contains("tuned, q0, read by length: the words that are asked have changed");
    }

    @Test
    void anEntryOfASetIsStaleIfOneOfItsQuestionsIsReworded() {
        List<OpenQuestion> questions =
                IntStream.range(0, 60).mapToObj(i -> question(i, "broad")).toList();
        List<AnsweredCell> cells = cells(questions, 1, 0.1, 0.9, 40, 40);
        ShiftReading refusal =
                one(judged(1, questions, cells), Level.SET, "broad", "refusal").reading();
        BaselineDecision decision =
                new BaselineDecision("local", "base", "meant", "somebody", LocalDate.of(2026, 11, 1), null, null);
        Baseline baseline = new Baseline(decision.on(Baseline.none(), suite(1, questions), List.of(refusal)).stream()
                .map(BaselineChange::entry)
                .toList());
        assertThat(one(judged(1, questions, cells, baseline), Level.SET, "broad", "refusal")
                        .passes())
                .isTrue();
        List<OpenQuestion> reworded = new ArrayList<>(questions);
        reworded.set(
                7, new OpenQuestion("q7", "Another?", "broad", questions.get(7).readers(), Context.NONE));
        ReaderComparison set =
                one(judged(1, reworded, cells(reworded, 1, 0.1, 0.9, 40, 40), baseline), Level.SET, "broad", "refusal");
        assertThat(set.passes()).isFalse();
        assertThat(set.reason()).contains("the words that are asked have changed since");
    }

    @Test
    void everyContextIsComparedWithTheFirstByReadersThatSort() {
        OpenQuestion plain = question(0, null);
        OpenQuestion pushed = new OpenQuestion(
                plain.asked(), plain.ask(), null, plain.readers(), new Context("pushed", "Be careful.", List.of()));
        List<AnsweredCell> cells = new ArrayList<>(cells(List.of(plain), 200, 0.1, 0.1, 40, 40));
        cells.addAll(cells(List.of(pushed), 200, 0.1, 0.9, 40, 40));
        List<OpenInteraction> found = new Gate(
                        suite(200, List.of(plain, pushed)), Baseline.none(), "local", LocalDate.of(2026, 11, 29))
                .open(CAST)
                .interactions(cells);
        assertThat(found).singleElement().satisfies(interaction -> {
            assertThat(interaction.question()).isEqualTo(pushed);
            assertThat(interaction.against()).isEqualTo(plain);
            assertThat(interaction.reader()).isEqualTo("refusal");
            assertThat(interaction.verdict()).isEqualTo(Verdict.DRIFTED);
        });
    }

    @Test
    void theReasonNamesHowManyRepliesACountNeeds() {
        List<OpenQuestion> questions = List.of(question(0, null));
        List<ReaderComparison> judged = judged(10, questions, cells(questions, 10, 0.1, 0.1, 40, 80));
        ReaderComparison length = one(judged, Level.QUESTION, "q0", "length");
        assertThat(length.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(length.reason()).contains("10 replies, 20 are needed, p = ").endsWith("; ask for more samples");
    }

    @Test
    void withoutAnyReplyThereIsNoVerdictButInconclusive() {
        List<OpenQuestion> questions = List.of(question(0, null));
        List<ReaderComparison> judged = judged(30, questions, cells(questions, 0, 0, 0, 1, 1));
        assertThat(judged).hasSize(2).allMatch(c -> c.verdict() == Verdict.INCONCLUSIVE && c.shift() == null);
    }
}
