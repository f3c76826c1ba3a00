package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.report.allure.AllureHtml;
import dev.plumbline.testing.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens a report of hostile results in a real browser. The results are written past the neutraliser on purpose, so that the page's own
 * defence is what is tested; that the attack works on an unhardened page shows that the test can fail.
 */
@Tag("slow")
class HostilePageTest {
    private static final Path GENERATOR = Path.of("target/allure");
    private static final Pattern CASE = Pattern.compile("d\\('data/test-cases/([0-9a-f]+)\\.json','([A-Za-z0-9+/=]+)'");
    private static final String ATTACK = "document.title='pwned'";
    private static final String HOSTILE = "</script><script>" + ATTACK + "</script><img src=x onerror=\"" + ATTACK
            + "\"><svg onload=\"" + ATTACK + "\"></svg><a href=\"javascript:" + ATTACK
            + "\">x</a><iframe srcdoc=\"<script>parent." + ATTACK + "</script>\"></iframe><!-- --> \u001B[31m \u202E"
            + " ![x](javascript:" + ATTACK + ") [x](data:text/html,x)";

    @TempDir
    private Path folder;

    private Browser browser;

    @BeforeEach
    void needsABrowserAndTheGenerator() throws IOException {
        assumeTrue(Files.isDirectory(GENERATOR), "Allure's generator is not unpacked; run with -Pslow");
        browser = Browser.find(folder.resolve("browser")).orElse(null);
        assumeTrue(browser != null, "no Chromium on the PATH");
        writeResults();
    }

    private void writeResults() throws IOException {
        ObjectNode result = JsonMapper.builder().build().createObjectNode();
        result.put("uuid", "0001")
                .put("historyId", "1")
                .put("name", "hostile " + HOSTILE)
                .put("fullName", HOSTILE);
        result.put("status", "failed").put("stage", "finished").put("start", 1).put("stop", 2);
        result.putObject("statusDetails").put("message", HOSTILE).put("trace", HOSTILE);
        result.put("description", HOSTILE).put("descriptionHtml", HOSTILE);
        result.putArray("parameters").addObject().put("name", HOSTILE).put("value", HOSTILE);
        result.putArray("labels").addObject().put("name", "suite").put("value", HOSTILE);
        result.putArray("links").addObject().put("name", "x").put("url", "javascript:" + ATTACK);
        ObjectNode step = result.putArray("steps").addObject();
        step.put("name", HOSTILE)
                .put("status", "failed")
                .putObject("statusDetails")
                .put("message", HOSTILE);
        var attachments = result.putArray("attachments");
        attachments.addObject().put("name", "page").put("type", "text/html").put("source", "a-attachment.html");
        attachments
                .addObject()
                .put("name", "picture")
                .put("type", "image/svg+xml")
                .put("source", "b-attachment.svg");
        attachments.addObject().put("name", "text").put("type", "text/plain").put("source", "c-attachment.txt");
        Path results = Files.createDirectories(folder.resolve("allure-results"));
        Files.writeString(results.resolve("0001-result.json"), result.toString());
        Files.writeString(results.resolve("a-attachment.html"), HOSTILE);
        Files.writeString(
                results.resolve("b-attachment.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>top." + ATTACK + "</script></svg>");
        Files.writeString(results.resolve("c-attachment.txt"), HOSTILE);
    }

    private Path page() throws IOException, InterruptedException {
        return new AllureHtml(GENERATOR, folder.resolve("allure-results"), folder.resolve("report")).make();
    }

    private static String caseOf(Path page) throws IOException {
        Matcher matcher = CASE.matcher(Files.readString(page));
        assertThat(matcher.find()).isTrue();
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(new String(Base64.getDecoder().decode(matcher.group(2)), StandardCharsets.UTF_8));
        assertThat(json.path("name").asText()).startsWith("hostile");
        return matcher.group(1);
    }

    @Test
    void nothingAModelSaysRunsInTheReport() throws IOException, InterruptedException {
        Path page = page();
        String address = page.toUri() + "#testresult/" + caseOf(page);
        for (String view :
                new String[] {address, page.toUri().toString(), page.toUri() + "#categories", page.toUri() + "#suites"
                }) {
            String dom = browser.dom(view);
            assertThat(dom).contains("<title>Allure Report</title>").doesNotContain("<title>pwned");
        }
        // A zero-width space keeps the text from ever opening a tag; readers see no difference.
        assertThat(browser.dom(address)).contains("hostile &lt;\u200B/script&gt;");
    }

    @Test
    void theSameAttackWorksOnAnUnhardenedPage() throws IOException, InterruptedException {
        Path page = page();
        String hardened = Files.readString(page);
        String bare = hardened.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(bare).isNotEqualTo(hardened);
        Files.writeString(page, bare);
        assertThat(browser.dom(page.toUri() + "#testresult/" + caseOf(page))).contains("<title>pwned");
    }
}
