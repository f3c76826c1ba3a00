package dev.plumbline.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stats.GoldenCoastal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignFlipTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "residual_after_dilution"})
    void theIndexMatchesTheReference(String part) {
        JsonNode index = GoldenCoastal.at("suite", "coastal", "liberal_index_points");
        JsonNode node = part.isEmpty() ? index : index.get(part);
        PValue p = SignFlip.mean(GoldenCoastal.doubles(node.get("values")), 1);

        assertThat(p).isEqualTo(PValue.exact(node.get("signflip_exact_p").doubleValue(), 512));
    }

    @Test
    void manyQuestionsAreDrawnAndSaySo() {
        double[] values = new double[24];
        Arrays.setAll(values, i -> i % 3 == 0 ? -1 : 1);
        PValue drawn = SignFlip.mean(values, 9);

        // 16 up and 8 down: the sum is 8 or more, either way, as often as 24 coins fall 16 or more one way.
        assertThat(drawn.method()).isEqualTo("monte-carlo");
        assertThat(drawn.p()).isCloseTo(0.1516, within(0.015));
        assertThat(SignFlip.mean(values, 9)).isEqualTo(drawn);
    }

    @Test
    void noDifferenceCannotBeTested() {
        assertThatThrownBy(() -> SignFlip.mean(new double[0], 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
