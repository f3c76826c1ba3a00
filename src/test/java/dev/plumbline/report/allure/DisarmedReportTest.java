package dev.plumbline.report.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.testing.HostileReplies;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisarmedReportTest {
    private static final Pattern TEXT = Pattern.compile("'([A-Za-z0-9+/=]+)'\\);");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String page(String file, String text) {
        return "<script>d('" + file + "', '" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "');</script>";
    }

    private static String read(String page) {
        Matcher text = TEXT.matcher(page);
        assertThat(text.find()).isTrue();
        return new String(Base64.getDecoder().decode(text.group(1)), StandardCharsets.UTF_8);
    }

    private static List<String> hostile() {
        return HostileReplies.texts();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTagOpensInAnyTextHoweverDeep(String said) throws Exception {
        String json = JSON.writeValueAsString(Map.of("a", List.of(Map.of("statusMessage", said)), "b", said));
        String shown = read(DisarmedReport.of(page("data/test-cases/1.json", json)));
        assertThat(shown).doesNotContainPattern("<[A-Za-z/!?]");
        // Allure's page is UTF-8, which half a surrogate pair cannot be written in.
        String written = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(JSON.readTree(shown.replace("<\u200B", "<"))).isEqualTo(JSON.readTree(written));
    }

    @Test
    void whatMarkdownBecameKeepsItsTagsButNoneThatLeads() {
        String shown = read(DisarmedReport.of(
                page("data/test-cases/1.json", "{\"descriptionHtml\":\"<p>a</p><META http-equiv=refresh>\"}")));
        assertThat(shown).isEqualTo("{\"descriptionHtml\":\"<p>a</p><\u200BMETA http-equiv=refresh>\"}");
    }

    @Test
    void comparisonsAndAttachmentsStayAsTheyAre() {
        String comparison = page("widgets/summary.json", "{\"name\":\"p < 0.05 <3\"}");
        String attachment = page("data/attachments/1.json", "{\"a\":\"<b>\"}");
        assertThat(DisarmedReport.of(comparison + attachment)).isEqualTo(comparison + attachment);
    }

    @Test
    void aPageOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DisarmedReport.of("<html>"));
        assertThatIllegalArgumentException().isThrownBy(() -> DisarmedReport.of(page("data/suites.json", "{")));
    }
}
