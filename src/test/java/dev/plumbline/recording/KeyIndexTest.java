package dev.plumbline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    private final KeyIndex index = new KeyIndex();

    @Test
    void knowsWhatAMapOfTextsWouldKnow() {
        Random random = new Random(7);
        Map<String, Long> expected = new HashMap<>();
        for (long place = 0; place < 20_000; place++) {
            // Few enough different ones that a third comes twice.
            String key = String.format("%016x%016x", random.nextInt(200), random.nextInt(200));
            Long before = expected.putIfAbsent(key, place);
            assertThat(index.putIfAbsent(key, place)).isEqualTo(before == null ? KeyIndex.NONE : before);
        }
        assertThat(index.size()).isEqualTo(expected.size());
        expected.forEach((key, place) -> assertThat(index.find(key)).isEqualTo(place));
        assertThat(Arrays.stream(index.places()).boxed().toList())
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void tellsKeysApartByEitherHalf() {
        index.putIfAbsent("ffffffffffffffff0000000000000000", 1);
        index.putIfAbsent("0000000000000000ffffffffffffffff", 2);
        assertThat(index.find("ffffffffffffffff0000000000000000")).isEqualTo(1);
        assertThat(index.find("0000000000000000ffffffffffffffff")).isEqualTo(2);
        assertThat(index.find("ffffffffffffffffffffffffffffffff")).isEqualTo(KeyIndex.NONE);
    }
}
