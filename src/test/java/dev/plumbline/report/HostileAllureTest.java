package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.testing.Browser;
import dev.plumbline.testing.Canary;
import dev.plumbline.testing.HostileReplies;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole corpus in Allure's report as name, message, trace, step and description, and as the Markdown that summary.md is made of: as
 * the product writes it, and past the neutraliser. Reports are opened many at a time in frames; what runs in one tells the page around it.
 */
@Tag("slow")
class HostileAllureTest {
    private static final Path GENERATOR = Path.of("target/allure-cli");
    private static final Pattern CASE = Pattern.compile("d\\('data/test-cases/([0-9a-f]+)\\.json'");
    private static final int FRAMES = 15;
    /** Known and open, see ADR 0006: no policy of a page forbids it to be led elsewhere by a refresh. */
    private static final String REFRESH = "/r";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path folder;

    private static void writeResult(Path results, int number, String text, boolean disarmed) throws IOException {
        TestResult written = new TestResult()
                .setStatusDetails(new StatusDetails().setMessage(text).setTrace(text))
                .setDescriptionHtml(text);
        if (disarmed) {
            new AllureNeutraliser().beforeTestWrite(written);
        }
        String told = written.getStatusDetails().getMessage();
        ObjectNode result = JSON.createObjectNode();
        String id = String.format("%04d", number);
        result.put("uuid", id).put("historyId", id).put("name", text.isBlank() ? id : text);
        result.put("fullName", id).put("status", "failed").put("stage", "finished");
        result.put("start", 1).put("stop", 2);
        result.putObject("statusDetails")
                .put("message", told)
                .put("trace", written.getStatusDetails().getTrace());
        // The product writes nothing into a description but through Markdown.
        String raw = disarmed ? "" : text + "\n\n";
        result.put("description", raw + Markdown.plain(text) + "\n\n| a |\n|---|\n| " + Markdown.plain(text) + " |");
        result.put("descriptionHtml", written.getDescriptionHtml());
        result.putArray("parameters").addObject().put("name", text).put("value", text);
        ObjectNode step = result.putArray("steps").addObject();
        step.put("name", text)
                .put("status", "failed")
                .putObject("statusDetails")
                .put("message", text);
        Files.writeString(results.resolve(id + "-result.json"), JSON.writeValueAsString(result));
    }

    @BeforeEach
    void needsABrowserAndTheGenerator() {
        assumeTrue(Files.isDirectory(GENERATOR), "Allure's generator is not unpacked; run with -Pslow");
        assumeTrue(Browser.find(folder).isPresent(), "no Chromium on the PATH");
    }

    private Path page(Canary canary, boolean disarmed) throws IOException, InterruptedException {
        Path results = Files.createDirectories(folder.resolve("allure-results"));
        List<String> corpus = HostileReplies.texts("top.postMessage('pwned','*')", canary.port());
        for (int i = 0; i < corpus.size(); i++) {
            writeResult(results, i, corpus.get(i), disarmed);
        }
        return new AllureHtml(GENERATOR, results, folder.resolve("report")).make();
    }

    private static List<String> cases(Path page) throws IOException {
        List<String> cases = CASE.matcher(Files.readString(page))
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(cases).hasSize(HostileReplies.texts().size());
        return cases;
    }

    private void staysCalm(Path page) throws IOException, InterruptedException {
        List<String> cases = cases(page);
        for (int from = 0; from < cases.size(); from += FRAMES) {
            String dom = framed(page, cases.subList(from, Math.min(cases.size(), from + FRAMES)));
            assertThat(dom).contains("<title>calm</title>");
        }
    }

    @Test
    void nothingOfTheCorpusRunsOrLoadsButARefresh() throws IOException, InterruptedException {
        try (Canary canary = new Canary()) {
            staysCalm(page(canary, true));
            assertThat(canary.requests()).isSubsetOf(REFRESH);
        }
    }

    @Test
    void pastTheNeutraliserThePolicyStillLetsNothingRun() throws IOException, InterruptedException {
        try (Canary canary = new Canary()) {
            Path page = page(canary, false);
            staysCalm(page);
            assertThat(canary.requests()).isSubsetOf(REFRESH);
            Files.writeString(
                    page,
                    Files.readString(page).replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", ""));
            assertThat(framed(page, cases(page))).as("without the policy").contains("<title>pwned</title>");
        }
    }

    private String framed(Path page, List<String> cases) throws IOException, InterruptedException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><title>calm</title>"
                + "<script>onmessage = e => { if (e.data === 'pwned') document.title = 'pwned'; }</script>");
        for (String one : cases.subList(0, Math.min(FRAMES, cases.size()))) {
            html.append("<iframe width=900 height=700 src=\"")
                    .append(page.toUri())
                    .append("#testresult/");
            html.append(one).append("\"></iframe>");
        }
        Path frames = Files.writeString(folder.resolve("frames.html"), html);
        return Browser.find(folder.resolve("browser"))
                .orElseThrow()
                .dom(frames.toUri().toString());
    }
}
