package dev.plumbline.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostIdTest {
    @ParameterizedTest
    @CsvSource({
        "batch_1, batch_1",
        "ft:gpt-4o:acme, ft%3Agpt-4o%3Aacme",
        "../../evil, ..%2F..%2Fevil",
        "a?b#c%41, a%3Fb%23c%2541",
        "a\\b, a%5Cb"
    })
    void anIdIsOneSegmentWhateverItHolds(String id, String segment) {
        assertThat(HostId.segment(id)).isEqualTo(segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a b", "a\nb", "a\u001b[2J", "a\u202eb", "é"})
    void whatCannotBePrintedIsNoId(String text) {
        assertThat(HostId.isValid(text)).isFalse();
        assertThatThrownBy(() -> HostId.segment(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongTextIsNoId() {
        assertThat(HostId.isValid("a".repeat(256))).isTrue();
        assertThat(HostId.isValid("a".repeat(257))).isFalse();
    }
}
