package dev.plumbline.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyLeakTest {
    private static final String KEY = "sk-adv/KEY+0123456789abcdefXYZ";
    private static final Secret SECRET = java.util.Objects.requireNonNull(Secret.of(KEY));

    private static String escaped(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<String> encodings() {
        String url = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        return Stream.concat(
                Stream.of(
                        KEY,
                        KEY.replace("/", "\\/"),
                        escaped(KEY),
                        "\\u0073" + KEY.substring(1),
                        KEY.substring(0, 9) + escaped(KEY.substring(9)),
                        escaped(KEY).replace("\\", "\\\\"),
                        escaped(KEY).toUpperCase(java.util.Locale.ROOT).replace("\\U", "\\u"),
                        url,
                        "%73%6B" + url.substring(2),
                        escaped(url),
                        base64(KEY),
                        base64(KEY).replace("=", ""),
                        escaped(base64(KEY)),
                        Base64.getUrlEncoder().encodeToString(("k>?" + KEY).getBytes(StandardCharsets.UTF_8)),
                        HexFormat.of().formatHex(KEY.getBytes(StandardCharsets.UTF_8)),
                        HexFormat.of().withUpperCase().formatHex(KEY.getBytes(StandardCharsets.UTF_8))),
                IntStream.range(0, 4).mapToObj(i -> base64("x".repeat(i) + KEY + "yz".repeat(i))));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theKeyIsFoundAndHiddenHoweverItIsEncoded(String leak) {
        String text = "{\"error\":\"your key is " + leak + ", sorry\"}";
        assertThat(KeyLeak.isIn(SECRET, text)).isTrue();
        assertThat(KeyLeak.isIn(SECRET, KeyLeak.hidden(SECRET, text))).isFalse();
        assertThat(KeyLeak.isIn(SECRET, KeyLeak.hiddenInJson(SECRET, text))).isFalse();
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "{\"a\":\"100 % of \\\\u0073 \\\"x\\\" \\u00e9 \\n " + base64("something else entirely") + "\"}";
        assertThat(KeyLeak.isIn(SECRET, text)).isFalse();
        assertThat(KeyLeak.hidden(SECRET, text)).isEqualTo(text);
        assertThat(KeyLeak.hiddenInJson(SECRET, text)).isEqualTo(text);
    }

    @Test
    void anEscapedKeyLeavesTheRestOfTheJsonReadable() {
        assertThat(KeyLeak.hiddenInJson(
                        SECRET, "{\"id\":\"ft-1\",\"note\":\"" + escaped(KEY) + "\",\"q\":\"\\u0022\"}"))
                .isEqualTo("{\"id\":\"ft-1\",\"note\":\"[key]\",\"q\":\"\\u0022\"}");
    }

    @Test
    void aLongTextTakesLittleTime() {
        String long1 = "a".repeat(2_000_000) + "%41\\u0041".repeat(100_000);
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(20), () -> KeyLeak.isIn(SECRET, long1)))
                .isFalse();
    }

    @Test
    void withoutAKeyNothingIsALeak() {
        assertThat(KeyLeak.isIn(Secret.none(), "sk-anything")).isFalse();
        assertThat(KeyLeak.hiddenInJson(Secret.none(), "\\u0041")).isEqualTo("\\u0041");
    }
}
