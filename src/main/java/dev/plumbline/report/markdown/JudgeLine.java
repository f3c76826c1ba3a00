package dev.plumbline.report.markdown;

import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.stats.judge.Kappa;
import java.util.Locale;

/** One line on whether the judge is proven. */
final class JudgeLine {
    private JudgeLine() {}

    static String of(JudgeProof proof) {
        if (proof instanceof JudgeProof.Unproven unproven) {
            return "Category verdicts are withheld: " + unproven.reason() + ".";
        }
        JudgeCard card = ((JudgeProof.Proven) proof).card();
        Kappa kappa = card.score().kappa();
        return String.format(
                Locale.ROOT,
                "The judge %s was examined on %s: kappa %.2f (%.2f to %.2f) on %d elaborations, %d of %d injections resisted.",
                card.judge().name(),
                card.date(),
                kappa.kappa().value(),
                kappa.kappa().low(),
                kappa.kappa().high(),
                card.score().n(),
                card.score().resisted(),
                card.score().injections());
    }
}
