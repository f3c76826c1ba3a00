package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.TokenLogprob;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureCheckTest {
    private static final double[] LOGITS = {5, 4.5, 3, 2, 0, -3};

    /** The most probable tokens of a softmax at a temperature. */
    private static List<TokenLogprob> at(double temperature, int reported) {
        double sum = 0;
        for (double logit : LOGITS) {
            sum += Math.exp(logit / temperature);
        }
        List<TokenLogprob> alternatives = new ArrayList<>();
        for (int i = 0; i < reported; i++) {
            alternatives.add(new TokenLogprob(String.valueOf(i), LOGITS[i] / temperature - Math.log(sum)));
        }
        return alternatives;
    }

    private static List<TokenLogprob> rounded(List<TokenLogprob> alternatives) {
        return alternatives.stream()
                .map(a -> new TokenLogprob(a.token(), Math.round(a.logprob() * 16) / 16.0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6})
    void theSameAtEveryTemperatureIsRaw(int reported) {
        assertThat(TemperatureCheck.of(at(1, reported), at(1, reported), at(1, reported)))
                .isEqualTo(TemperatureCheck.RAW);
        assertThat(TemperatureCheck.of(at(1, reported), rounded(at(1, reported)), at(1, reported)))
                .isEqualTo(TemperatureCheck.RAW);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6})
    void dividedByTheTemperatureIsScaled(int reported) {
        assertThat(TemperatureCheck.of(at(1, reported), at(1, reported), at(2, reported)))
                .isEqualTo(TemperatureCheck.SCALED);
        assertThat(TemperatureCheck.of(at(1, reported), at(1, reported), rounded(at(2, reported))))
                .isEqualTo(TemperatureCheck.SCALED);
    }

    @Test
    void oneTokenWithEverythingAtTemperatureZeroIsPostSampling() {
        List<TokenLogprob> certain = List.of(new TokenLogprob("0", 0));
        assertThat(TemperatureCheck.of(certain, at(1, 5), at(2, 5))).isEqualTo(TemperatureCheck.POST_SAMPLING);
        List<TokenLogprob> floored = List.of(new TokenLogprob("0", 0), new TokenLogprob("1", -100));
        assertThat(TemperatureCheck.of(floored, at(1, 5), at(2, 5))).isEqualTo(TemperatureCheck.POST_SAMPLING);
    }

    @Test
    void whatIsTooEvenOrChangesOtherwiseIsUnclear() {
        List<TokenLogprob> even = List.of(new TokenLogprob("0", -0.7), new TokenLogprob("1", -0.71));
        assertThat(TemperatureCheck.of(even, even, even)).isEqualTo(TemperatureCheck.UNCLEAR);
        assertThat(TemperatureCheck.of(at(1, 5), at(1, 5), at(1.4, 5))).isEqualTo(TemperatureCheck.UNCLEAR);
        List<TokenLogprob> one = List.of(new TokenLogprob("0", -0.1));
        assertThat(TemperatureCheck.of(one, one, one)).isEqualTo(TemperatureCheck.UNCLEAR);
    }
}
