package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.testing.Browser;
import dev.plumbline.testing.Canary;
import dev.plumbline.testing.HostileReplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole corpus in Allure's report, written past the neutraliser, as name, message, trace, step and description, and as the Markdown
 * that summary.md is made of. Reports are opened many at a time in frames; what runs in one tells the page around it.
 */
@Tag("slow")
class HostileAllureTest {
    private static final Path GENERATOR = Path.of("target/allure-cli");
    private static final Pattern CASE = Pattern.compile("d\\('data/test-cases/([0-9a-f]+)\\.json'");
    private static final int FRAMES = 15;

    @TempDir
    private Path folder;

    private static void writeResult(Path results, int number, String text) throws IOException {
        ObjectNode result = JsonMapper.builder().build().createObjectNode();
        String id = String.format("%04d", number);
        result.put("uuid", id).put("historyId", id).put("name", text.isBlank() ? id : text);
        result.put("fullName", id).put("status", "failed").put("stage", "finished");
        result.put("start", 1).put("stop", 2);
        result.putObject("statusDetails").put("message", text).put("trace", text);
        result.put(
                "description",
                text + "\n\n" + Markdown.plain(text) + "\n\n| a |\n|---|\n| " + Markdown.plain(text) + " |");
        result.put("descriptionHtml", text);
        result.putArray("parameters").addObject().put("name", text).put("value", text);
        ObjectNode step = result.putArray("steps").addObject();
        step.put("name", text)
                .put("status", "failed")
                .putObject("statusDetails")
                .put("message", text);
        Files.writeString(results.resolve(id + "-result.json"), result.toString());
    }

    @Test
    void nothingOfTheCorpusRunsOrLoads() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(GENERATOR), "Allure's generator is not unpacked; run with -Pslow");
        Browser browser = Browser.find(folder.resolve("browser")).orElse(null);
        assumeTrue(browser != null, "no Chromium on the PATH");
        try (Canary canary = new Canary()) {
            Path results = Files.createDirectories(folder.resolve("allure-results"));
            List<String> corpus = HostileReplies.texts("top.postMessage('pwned','*')", canary.port());
            for (int i = 0; i < corpus.size(); i++) {
                writeResult(results, i, corpus.get(i));
            }
            Path page = new AllureHtml(GENERATOR, results, folder.resolve("report")).make();
            List<String> cases = CASE.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult m) -> m.group(1))
                    .toList();
            assertThat(cases).hasSize(corpus.size());
            for (int from = 0; from < cases.size(); from += FRAMES) {
                String dom = framed(browser, page, cases.subList(from, Math.min(cases.size(), from + FRAMES)));
                assertThat(dom).contains("<title>calm</title>");
            }
            assertThat(canary.requests()).isEmpty();
            Files.writeString(
                    page,
                    Files.readString(page).replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", ""));
            assertThat(framed(browser, page, cases)).as("without the policy").contains("<title>pwned</title>");
        }
    }

    private String framed(Browser browser, Path page, List<String> cases) throws IOException, InterruptedException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><title>calm</title>"
                + "<script>onmessage = e => { if (e.data === 'pwned') document.title = 'pwned'; }</script>");
        for (String one : cases.subList(0, Math.min(FRAMES, cases.size()))) {
            html.append("<iframe width=900 height=700 src=\"")
                    .append(page.toUri())
                    .append("#testresult/");
            html.append(one).append("\"></iframe>");
        }
        Path frames = Files.writeString(folder.resolve("frames.html"), html);
        return browser.dom(frames.toUri().toString());
    }
}
