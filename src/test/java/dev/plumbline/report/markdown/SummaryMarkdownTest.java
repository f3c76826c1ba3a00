package dev.plumbline.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.testing.Exams;
import org.junit.jupiter.api.Test;

class SummaryMarkdownTest {
    @Test
    void aProvenJudgeIsShownWithItsKappaAndAnUnprovenOneWithTheReason() {
        assertThat(SummaryMarkdown.judge(new JudgeProof.Proven(Exams.perfect())))
                .isEqualTo(
                        "The judge referee was examined on 2026-01-31: kappa 1.00 (0.96 to 1.00) on 105 elaborations,"
                                + " 13 of 13 injections resisted.");
        assertThat(SummaryMarkdown.judge(new JudgeProof.Unproven("the judge has no card")))
                .isEqualTo("Category verdicts are withheld: the judge has no card.");
    }
}
