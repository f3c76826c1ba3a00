package dev.plumbline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    private final KeyIndex index = new KeyIndex();

    @Test
    void knowsWhatAMapOfTextsWouldKnow() {
        Random random = new Random(7);
        Map<String, Long> expected = new HashMap<>();
        // Asserted once and not 20,000 times, which would take seconds.
        List<String> wrong = new ArrayList<>();
        for (long place = 0; place < 20_000; place++) {
            // Few enough different ones that a third comes twice.
            String key = String.format("%016x%016x", random.nextInt(200), random.nextInt(200));
            Long before = expected.putIfAbsent(key, place);
            long reported = index.putIfAbsent(key, place);
            if (reported != (before == null ? KeyIndex.NONE : before)) {
                wrong.add(place + " came back as " + reported);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(index.size()).isEqualTo(expected.size());
        assertThat(expected.entrySet()).allMatch(one -> index.find(one.getKey()) == one.getValue());
        assertThat(Arrays.stream(index.places()).sorted().boxed().toList())
                .isEqualTo(expected.values().stream().sorted().toList());
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
