package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.mistake.MistakesException;
import org.junit.jupiter.api.Test;

class OpenFileLimitTest {
    @Test
    void aRunThatWantsMoreSocketsThanItMayOpenIsRefused() {
        assertThatThrownBy(() -> OpenFileLimit.check(64, 100, 60))
                .isInstanceOf(MistakesException.class)
                .hasMessage("ulimit -n: a process may open too few files for this run, which needs 172, so nothing was"
                        + " called (was 100); raise it with 'ulimit -n', or lower 'concurrency' in the profile");
    }

    @Test
    void aRunThatFitsIsNot() {
        assertThatCode(() -> OpenFileLimit.check(64, 172, 60)).doesNotThrowAnyException();
    }
}
