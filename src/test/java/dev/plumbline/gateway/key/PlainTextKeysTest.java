package dev.plumbline.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.profile.HostAbilities;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Provider;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextKeysTest {
    private static List<String> warnings(String url, String variable) {
        Provider provider = new Provider(
                "p",
                "openai",
                URI.create(url),
                variable,
                null,
                Limits.DEFAULT,
                HostAbilities.AS_DIALECT,
                List.of(),
                BodyFields.NONE,
                null);
        return PlainTextKeys.warnings(List.of(provider), "p.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/v1",
                "HTTP://10.0.0.7:8000/v1",
                "http://127.0.0.1.evil.com/v1",
                "http://localhost.evil.com/v1",
                "http://[2001:db8::1]/v1"
            })
    void aKeyThatGoesToAnotherMachineUnencryptedIsWarnedOf(String url) {
        assertThat(warnings(url, "SOME_API_KEY"))
                .containsExactly("p.yaml: provider 'p' sends its key unencrypted to " + url
                        + "; use https, or everyone on the way can read the key");
        assertThat(warnings(url, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/v1",
                "http://127.0.0.1:8000/v1",
                "http://localhost:11434",
                "http://LOCALHOST",
                "http://a.localhost",
                "http://[::1]:8000/v1"
            })
    void encryptedOnesAndThisMachineAreNot(String url) {
        assertThat(warnings(url, "SOME_API_KEY")).isEmpty();
    }
}
