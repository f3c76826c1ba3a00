package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.provider.Capabilities;
import dev.plumbline.provider.Capabilities.LengthField;
import dev.plumbline.yaml.YamlFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderReaderTest {
    private static final String SOME = "dialect: openai\nbase-url: http://127.0.0.1:8000/v1\n";

    @TempDir
    private Path root;

    private final Mistakes mistakes = new Mistakes();

    /** A provider whose profile says nothing beyond these. */
    static Provider plain(
            String name, String dialect, String url, @Nullable String key, @Nullable Integer concurrency) {
        Limits standard = Limits.DEFAULT;
        return new Provider(
                name,
                dialect,
                URI.create(url),
                key,
                null,
                new Limits(
                        concurrency,
                        null,
                        null,
                        standard.connect(),
                        standard.read(),
                        standard.call(),
                        standard.outage()),
                HostAbilities.AS_DIALECT,
                List.of(),
                BodyFields.NONE,
                null);
    }

    private Provider read(String yaml) throws IOException {
        Path file = Files.writeString(root.resolve("p.yaml"), yaml);
        return ProviderReader.read("here", YamlFile.read(file, root, mistakes), mistakes);
    }

    @Test
    void everyLimitAndAbilityArrives() throws IOException {
        Provider provider = read(SOME + """
                key-header: api-key
                concurrency: 64
                requests-per-minute: 600
                tokens-per-minute: 9000
                connect-timeout: 1
                read-timeout: 2
                call-timeout: 3
                outage-limit: 0
                logprobs: false
                max-top-logprobs: 5
                seed: false
                temperature: true
                length-field: max_completion_tokens
                route: [one, two]
                """);
        assertThat(mistakes.all()).isEmpty();
        assertThat(provider.keyHeader()).isEqualTo("api-key");
        assertThat(provider.limits())
                .isEqualTo(new Limits(
                        64,
                        600,
                        9000,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(0)));
        assertThat(provider.abilities())
                .isEqualTo(new HostAbilities(false, 5, false, true, LengthField.MAX_COMPLETION_TOKENS));
        assertThat(provider.route()).containsExactly("one", "two");
    }

    @Test
    void whatIsSaidStandsInPlaceOfTheDialectsAndTheRestStays() {
        Capabilities dialect = new Capabilities(true, 20, true, true, LengthField.MAX_TOKENS);
        assertThat(HostAbilities.AS_DIALECT.over(dialect)).isEqualTo(dialect);
        assertThat(new HostAbilities(false, null, null, null, null).over(dialect))
                .isEqualTo(new Capabilities(false, 20, true, true, LengthField.MAX_TOKENS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concurrency: 0          | 'concurrency' must be at least 1 (was 0)
            requests-per-minute: 0  | 'requests-per-minute' must be at least 1 (was 0)
            tokens-per-minute: few  | 'tokens-per-minute' must be a whole number (was few)
            call-timeout: 4000      | 'call-timeout' must be from 1 to 3600 (was 4000)
            logprobs: "yes"         | 'logprobs' must be true or false (was yes)
            seed: 1                 | 'seed' must be true or false (was 1)
            max-top-logprobs: 0     | 'max-top-logprobs' must be at least 1 (was 0)
            length-field: max-tokens | 'length-field' is not known (was max-tokens)
            key-header: 'api key'   | 'key-header' must be the name of a header: words of letters with hyphens between
            key-header: Host        | 'key-header' must not be a header that HTTP itself uses (was Host)
            key-header: content-length | 'key-header' must not be a header that HTTP itself uses (was content-length)
            route: []               | 'route' is an empty list
            """)
    void aWrongValueIsOneMistakeOnItsLine(String line, String reported) throws IOException {
        read(SOME + line + "\n");
        assertThat(mistakes.all()).singleElement().asString().startsWith("p.yaml:3: " + reported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-abcdefghijklmnop",
                "sk-proj-AbCdEf",
                "tgp_v1_abcdefghijk",
                "gsk_abc",
                "AIzaSyAbCdEfGhIjKl",
                "0123456789abcdef0123456789abcdef",
                "b7c1e5a0-0f3a-4e7b-9d55-2f1f5f0a7c11",
                "Bearer sk-abcdef",
                "abcdefghijklmnopqrstuvwxyzabcdefghijkl",
                "api-key sk-abcdef"
            })
    void aKeyInPlaceOfAHeadersNameIsRefusedAndNotShown(String key) throws IOException {
        read(SOME + "key-header: \"" + key + "\"\n");
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .startsWith("p.yaml:3: 'key-header' must be the name of a header")
                .doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-key",
                "x-api-key",
                "Authorization",
                "X-Goog-Api-Key",
                "Ocp-Apim-Subscription-Key",
                "X-ApiKey",
                "CF-Access-Client-Secret",
                "x-portkey-api-key",
                "X-Auth-Token"
            })
    void aHeadersNameIsTaken(String header) throws IOException {
        read(SOME + "key-header: " + header + "\n");
        assertThat(mistakes.all()).isEmpty();
    }
}
