package dev.plumbline.testing;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.ExaminedJudge;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeInUse;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.judge.JudgeScore;
import dev.plumbline.probe.ExamResult;
import dev.plumbline.probe.JudgeExam;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.GoldElaboration;
import dev.plumbline.suite.JudgeGold;
import dev.plumbline.suite.PoliticalSuite;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/** Exams on the political suite's gold, and the cards they end with. */
public final class Exams {
    public static final Suite SUITE = PoliticalSuite.read();
    public static final JudgeGold GOLD = PoliticalSuite.gold();
    public static final ModelRef JUDGE = new ModelRef("referee", "referee-v1");
    public static final List<String> CATEGORIES =
            SUITE.judge().categories().stream().map(Category::id).toList();

    private Exams() {}

    public static JudgeExam exam() {
        return new JudgeExam(SUITE, SUITE.judge(), GOLD, JUDGE, JudgeExam.DRAWS);
    }

    /** The card of a judge that replies by elaboration and by how often it saw it before. */
    public static JudgeCard card(BiFunction<GoldElaboration, Integer, String> rule) {
        ExamResult.Sat sat = (ExamResult.Sat) exam().sit(new ConstructedJudge(GOLD, rule));
        return new JudgeCard(
                LocalDate.of(2026, 1, 31),
                SUITE.name(),
                new ExaminedJudge(JUDGE.name(), JUDGE.identity(), "openai"),
                exam().rubric(),
                GOLD.fingerprint(),
                SUITE.gate().judgeFloor(),
                JudgeScore.of(CATEGORIES, sat.judged()));
    }

    /** The card of a judge that is always right. */
    public static JudgeCard perfect() {
        return card((elaboration, time) -> elaboration.category());
    }

    /** The judge of these exams as a run would use it. */
    public static JudgeInUse inUse() {
        return new JudgeInUse(
                JUDGE.identity(),
                exam().rubric(),
                GOLD.fingerprint(),
                SUITE.gate().judgeFloor(),
                "examine it");
    }

    public static JudgeProof proof(JudgeCard card) {
        return JudgeProof.of(card, inUse());
    }
}
