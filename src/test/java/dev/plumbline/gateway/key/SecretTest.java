package dev.plumbline.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final Secret KEY = secret("sk-proj-0123456789abcdefXYZ");

    private static Secret secret(String value) {
        return Objects.requireNonNull(Secret.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Incorrect key: sk-proj-0123456789abcdefXYZ.|Incorrect key: [key]",
                "key sk-pro****XYZ, try another|key [key], try another",
                "key ****abcdefXYZ, try another|key [key], try another",
                "a sk-proj-1 and \"sk-proj-2\"|a [key] and \"[key]\"",
                "Bearer:sk-proj-0123456789abcdefXYZ|[key]",
                "1defXYZ2defXYZ3|[key]3",
                "nothing here|nothing here",
            })
    void isHiddenAlsoWhereItIsShortenedOrStarred(String text, String shown) {
        assertThat(KEY.hide(text)).isEqualTo(shown).doesNotContain("sk-pro", "defXYZ");
    }

    @Test
    void isHiddenInLinearTime() {
        String word = "x".repeat(2_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(KEY.hide(word)).isEqualTo(word));
        String tails = "xdefXYZ".repeat(300_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(KEY.hide(tails)).isEqualTo("[key]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "EMPTY", "ollama", "not-needed", "lm-studio", "sk-no-key-required"})
    void isNoSecretWhereItIsAPlaceholder(String placeholder) {
        assertThat(secret(placeholder).isIn("the reply says " + placeholder)).isFalse();
        assertThat(secret(placeholder).hide("HTTP 401: " + placeholder)).isEqualTo("HTTP 401: " + placeholder);
    }

    @Test
    void isFoundInAReply() {
        assertThat(KEY.isIn("my key is sk-proj-0123456789abcdefXYZ")).isTrue();
        assertThat(KEY.isIn("my key is sk-proj-")).isFalse();
    }
}
