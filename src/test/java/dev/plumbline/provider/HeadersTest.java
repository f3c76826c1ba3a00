package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {
    @Test
    void carryTheKeyWhereTheHostLooksForIt() {
        assertThat(Dialects.of("openai").headers("k")).isEqualTo(Map.of("authorization", "Bearer k"));
        assertThat(Dialects.of("anthropic").headers("k"))
                .isEqualTo(Map.of("x-api-key", "k", "anthropic-version", "2023-06-01"));
    }

    @Test
    void carryNoEmptyKey() {
        assertThat(Dialects.of("vllm").headers("")).isEmpty();
    }

    @Test
    void areThereForEveryNameAProfileMayUse() {
        assertThat(Dialects.names())
                .hasSize(9)
                .allSatisfy(name -> assertThat(Dialects.of(name).name()).isEqualTo(name));
        assertThatThrownBy(() -> Dialects.of("morse")).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://host:11434,http://host:11434",
        "http://host:11434/,http://host:11434",
        "http://host:11434/api,http://host:11434",
        "http://host:11434/v1/,http://host:11434",
        "http://host/proxy/api,http://host/proxy",
        "http://api,http://api",
        "http://v1,http://v1"
    })
    void ollamaIsFoundAtItsRoot(String given, String root) {
        assertThat(Dialects.of("ollama").baseUrl(given)).isEqualTo(root);
        assertThat(Dialects.of("openai").baseUrl(given)).isEqualTo(given);
    }
}
