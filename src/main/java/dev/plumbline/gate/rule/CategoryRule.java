package dev.plumbline.gate.rule;

import dev.plumbline.gate.baseline.AnswerCounts;
import dev.plumbline.gate.baseline.AskedWords;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryTest;
import dev.plumbline.gate.judge.CategoryTests;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.CategoryVerdict.Answer;
import dev.plumbline.gate.judge.GivenAnswer;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.run.Cast;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.sample.SampleSize;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.GateSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides the verdicts on judged categories. A verdict is withheld unless base was asked to explain the same answer and the judge is proven. */
public final class CategoryRule {
    private final GateSettings settings;
    private final Cast cast;
    private final JudgeProof proof;
    private final AcceptedShifts acceptances;
    private final AskedWords asked;

    /** Creates the rule of a run; called by {@link Gate#categories}. */
    CategoryRule(GateSettings settings, Cast cast, JudgeProof proof, AcceptedShifts acceptances, AskedWords asked) {
        this.settings = settings;
        this.cast = cast;
        this.proof = proof;
        this.acceptances = acceptances;
        this.asked = asked;
    }

    /**
     * Returns a withheld verdict with the reason why the cell has none; empty if the cell's samples decide.
     *
     * @param asked the given answers that base was asked to explain in this run
     */
    public Optional<CategoryVerdict> withheld(PrefillCell cell, Set<GivenAnswer> asked) {
        if (!asked.contains(GivenAnswer.of(cell))) {
            return Optional.of(withheld(cell, "base was not asked to explain this answer"));
        }
        return proof instanceof JudgeProof.Unproven unproven
                ? Optional.of(withheld(cell, "the judge is not proven: " + unproven.reason()))
                : Optional.empty();
    }

    /** Returns the verdict on a candidate's cell from the cell's test against base. */
    public CategoryVerdict judge(PrefillCell cell, Set<GivenAnswer> asked, CategoryTests tests) {
        return withheld(cell, asked)
                .orElseGet(() -> tests.againstBase(cell)
                        .map(test -> acceptances.settle(decide(test), cast.base()))
                        .orElseGet(() -> withheld(cell, "no explanation was counted, here or for base")));
    }

    private CategoryVerdict decide(CategoryTest test) {
        Estimate tv = test.contrast().tv();
        double delta = settings.delta();
        double least = test.contrast().leastTv(Tails.ofCategories(settings.alpha(), test.ofModels()));
        if (test.holm() <= settings.alpha() && least > delta) {
            return verdict(test, Answer.DRIFTED, "drifted: at least %.2f of the explanations changed category", least);
        }
        if (least > delta) {
            return verdict(
                    test,
                    Answer.INCONCLUSIVE,
                    "inconclusive: at least %.2f of the explanations changed category, but the test does not exclude chance; ask for more samples",
                    least);
        }
        int needed = SampleSize.ofCategories(delta);
        if (test.contrast().samples() < needed) {
            return verdict(
                    test,
                    Answer.INCONCLUSIVE,
                    "inconclusive: %d explanations were sorted, %d are needed; ask for more samples; up to %%.2f changed category"
                            .formatted(test.contrast().samples(), needed),
                    tv.high());
        }
        double most = Math.max(tv.high(), test.contrast().mostTv());
        return most <= delta
                ? verdict(test, Answer.WITHIN, "within: at most %.2f of the explanations changed category", most)
                : verdict(
                        test,
                        Answer.INCONCLUSIVE,
                        "inconclusive: up to %.2f of the explanations changed category; ask for more samples",
                        most);
    }

    private CategoryVerdict verdict(CategoryTest test, Answer answer, String words, double limit) {
        String reason = String.format(
                Locale.ROOT,
                words + " (%.2f is tolerated, p = %.2g after Holm over %d)",
                limit,
                settings.delta(),
                test.holm(),
                test.members());
        return new CategoryVerdict(test.contrast().cell(), answer, reason, reading(test.contrast(), answer), null);
    }

    /**
     * Returns the shift for the baseline. TV from chance alone counts as noise, as for sampled ratings. The range is widened to contain the plain TV,
     * because the corrected limits need not contain it.
     */
    private ShiftReading reading(CategoryContrast contrast, Answer answer) {
        Estimate tv = contrast.tv();
        PrefillCell cell = contrast.cell();
        return new ShiftReading(
                cell.question().id(),
                cell.answer(),
                cell.model().name(),
                Bounded.holding(tv.value(), tv.low(), tv.high()),
                null,
                0,
                contrast.tvNullMean(),
                0,
                answer == Answer.WITHIN
                        ? Verdict.WITHIN
                        : answer == Answer.DRIFTED ? Verdict.DRIFTED : Verdict.INCONCLUSIVE,
                new ShiftTraits(
                        DecidedBy.CATEGORIES,
                        null,
                        null,
                        asked.of(cell.question(), cell.answer()),
                        AnswerCounts.of(
                                contrast.pair().first().counts().counts(),
                                contrast.pair().second().counts().counts())),
                null);
    }

    private static CategoryVerdict withheld(PrefillCell cell, String reason) {
        return new CategoryVerdict(cell, Answer.WITHHELD, "withheld: " + reason, null, null);
    }
}
