package dev.plumbline.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.SuiteVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8 | 1 | 0 | 8 | c: 8 drifted, all accepted in baseline.yaml; 1 within
            8 | 1 | 0 | 0 | c: 8 drifted, none accepted; 1 within
            8 | 1 | 0 | 3 | c: 8 drifted, 3 of 8 accepted in baseline.yaml; 1 within
            0 | 9 | 0 | 0 | c: 9 within
            0 | 7 | 2 | 0 | c: 2 inconclusive, none accepted; 7 within
            2 | 0 | 1 | 3 | c: 2 drifted; 1 inconclusive, all 3 accepted in baseline.yaml
            0 | 0 | 0 | 0 | c: nothing measured
            """)
    void saysTheVerdictInOneSentence(int drifted, int within, int inconclusive, int accepted, String line) {
        SuiteVerdict verdict = new SuiteVerdict(
                new ModelRef("c", "c"), Verdict.DRIFTED, drifted, within, inconclusive, accepted, false);
        assertThat(VerdictLines.of(verdict)).isEqualTo(line);
    }

    @Test
    void saysFirstThatTheCandidateIsBase() {
        assertThat(VerdictLines.of(new SuiteVerdict(new ModelRef("c", "c"), Verdict.INCONCLUSIVE, 0, 0, 9, 0, true)))
                .isEqualTo("c: NOT THE CANDIDATE, but base; 9 inconclusive, none accepted");
    }
}
