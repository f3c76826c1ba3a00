package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.chat.BodyFields;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderBodyTest {
    @TempDir
    private Path root;

    private final Mistakes mistakes = new Mistakes();

    private BodyFields read(String dialect, String body) throws IOException {
        Path file = Files.writeString(
                root.resolve("p.yaml"),
                "dialect: " + dialect + "\nbase-url: http://127.0.0.1:8000/v1\nbody: " + body + "\n");
        return ProviderReader.read("here", YamlFile.read(file, root, mistakes), mistakes)
                .body();
    }

    @Test
    void valuesKeepTheirTypesAndKeysAreSorted() throws IOException {
        assertThat(read("vllm", "{z: [1, -2.50, 1e-3, yes], a: {on: true, text: '7', word: low, none: \"\"}}")
                        .json())
                .isEqualTo(
                        "{\"a\":{\"none\":\"\",\"on\":true,\"text\":\"7\",\"word\":\"low\"},\"z\":[1,-2.5,0.001,\"yes\"]}");
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void twoSpellingsOfOneBodyAreOne() throws IOException {
        assertThat(read("vllm", "{a: 0.10, b: {c: true, d: 1.0}}"))
                .isEqualTo(read("vllm", "\n  b:\n    d: 1.00\n    c: true\n  a: 0.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vllm | {temperature: 0.5} | temperature",
                "vllm | {top_k: 40} | top_k",
                "openai | {max_completion_tokens: 9} | max_completion_tokens",
                "openai | {Stream: true} | Stream",
                "openai | {stream: yes} | stream",
                "openai | {n: 5} | n",
                "together | {logprobs: 5} | logprobs",
                "ollama | {options: {num_ctx: 8192, Seed: 1}} | options.Seed",
                "ollama | {options: 5} | options",
                "openrouter | {provider: {allow_fallbacks: true}} | provider.allow_fallbacks",
                "anthropic | {system: be kind} | system"
            })
    void aFieldThatPlumblineSetsItselfIsRefusedWithItsLine(String dialect, String body, String field)
            throws IOException {
        read(dialect, body);
        assertThat(mistakes.all()).singleElement().satisfies(mistake -> {
            assertThat(mistake.toString())
                    .startsWith("p.yaml:3: 'body' must not name a field that Plumbline sets itself")
                    .contains(dialect)
                    .contains("(was " + field + ")");
        });
    }

    @Test
    void streamingMayBeSwitchedOff() throws IOException {
        assertThat(read("openai", "{stream: false}").json()).isEqualTo("{\"stream\":false}");
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{options: {num_ctx: 8192}}",
                "{think: low}",
                "{keep_alive: 5m}",
            })
    void fieldsThatOnlyTheHostKnowsAreTaken(String body) throws IOException {
        assertThat(read("ollama", body).isEmpty()).isFalse();
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{extra: {api_key: abcdefgh}}",
                "{Authorization: abcdefgh}",
                "{note: sk-abcdefghabcdefghabcd}",
                "{list: ['Bearer abcdefgh']}"
            })
    void aKeyIsRefusedUnseen(String body) throws IOException {
        read("openai", body);
        assertThat(mistakes.all())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString())
                        .startsWith("p.yaml:3: 'body' must not hold a key")
                        .doesNotContain("abcdefgh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: 010}", "{a: }", "{a: .inf}", "{a: 0x10}"})
    void aValueThatJsonCannotHoldAsWrittenIsRefused(String body) throws IOException {
        read("openai", body);
        assertThat(mistakes.all())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString()).startsWith("p.yaml:3: 'a' "));
    }

    private Profile profile(String otherBody, String more) {
        Suite suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
        assertThat(mistakes.all()).isEmpty();
        return ProfileReader.read(
                Malformed.write(root, "suites/breakfast/models/local.yaml", """
                        providers:
                          here: {dialect: vllm, base-url: "http://127.0.0.1:8000/v1", body: {a: 1}}
                          there: {dialect: vllm, base-url: "http://127.0.0.1:8000/v1", body: %s}
                        models:
                          base: {provider: here, model: m}
                          tuned: {provider: there, model: m%s}
                          other: {provider: here, model: o}
                        roles: {base: base, candidates: [tuned, other], judge: other}
                        """.formatted(otherBody, more)),
                suite,
                root,
                mistakes);
    }

    @Test
    void modelsOfOneIdentityThatGetAnotherBodyOrSystemPromptAreTwo() {
        assertThat(profile("{a: 2}", "")).isNotNull();
        assertThat(profile("{a: 1}", ", system: Be brief.")).isNotNull();
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void modelsOfOneIdentityThatGetTheSameAreRefused() {
        assertThat(profile("{a: 1}", "")).isNull();
        assertThat(mistakes.all())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString())
                        .contains(
                                "'tuned' and 'base' have the same identity, so they would share their recording (was m);"
                                        + " give each its own 'identity', or another 'system' or 'body'"));
    }
}
