package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.report.allure.AllureHtml;
import dev.plumbline.report.allure.AllureNeutraliser;
import dev.plumbline.report.allure.HardenedPage;
import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.testing.Browser;
import dev.plumbline.testing.Canary;
import dev.plumbline.testing.HostileReplies;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole corpus in Allure's report as name, message, trace, step and description, and as the Markdown that summary.md is made of: as
 * the product writes it, and past the neutraliser; each of the two layers holds by itself. Reports are opened many at a time in frames; what runs in one tells the page around it.
 */
@Tag("slow")
class HostileAllureTest {
    private static final Path GENERATOR = Path.of("target/allure");
    private static final Pattern CASE =
            Pattern.compile("d\\('data/test-cases/([0-9a-f]+)\\.json',\\s*'([A-Za-z0-9+/=]+)'");
    private static final int FRAMES = 20;
    /** No policy of a page forbids it to be led elsewhere by a refresh. */
    private static final String REFRESH = "/r";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path folder;

    private static void writeResult(Path results, int number, String text, boolean disarmed) throws IOException {
        TestResult written = new TestResult()
                .setStatusDetails(new StatusDetails().setMessage(text).setTrace(text))
                .setDescriptionHtml(text);
        StatusDetails inStep = new StatusDetails().setMessage(text);
        written.getSteps().add(new StepResult().setStatusDetails(inStep));
        if (disarmed) {
            new AllureNeutraliser().beforeTestWrite(written);
        }
        ObjectNode result = JSON.createObjectNode();
        String id = String.format("%04d", number);
        result.put("uuid", id).put("historyId", id).put("name", text.isBlank() ? id : text);
        result.put("fullName", id).put("status", "failed").put("stage", "finished");
        result.put("start", 1).put("stop", 2);
        result.putObject("statusDetails")
                .put("message", written.getStatusDetails().getMessage())
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
                .put("message", inStep.getMessage());
        Files.writeString(results.resolve(id + "-result.json"), JSON.writeValueAsString(result));
    }

    @BeforeEach
    void needsABrowserAndTheGenerator() {
        assumeTrue(Files.isDirectory(GENERATOR), "Allure's generator is not unpacked; run with -Pslow");
        assumeTrue(Browser.find(folder).isPresent(), "no Chromium on the PATH");
    }

    private AllureHtml report(Canary canary, boolean disarmed) throws IOException {
        Path results = Files.createDirectories(folder.resolve("allure-results"));
        List<String> corpus = HostileReplies.texts("top.postMessage('pwned','*')", canary.port());
        for (int i = 0; i < corpus.size(); i++) {
            writeResult(results, i, corpus.get(i), disarmed);
        }
        return new AllureHtml(GENERATOR, results, folder.resolve("report"));
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
    void neutralisedNothingOfTheCorpusRunsOrLeaves() throws IOException, InterruptedException {
        try (Canary canary = new Canary()) {
            Path page = report(canary, true).generated();
            Files.writeString(page, HardenedPage.of(Files.readString(page), "nonce"));
            staysCalm(page);
            assertThat(canary.requests()).isEmpty();
        }
    }

    @Test
    void pastTheNeutraliserThePageStillLetsNothingRunOrLeave() throws IOException, InterruptedException {
        try (Canary canary = new Canary()) {
            AllureHtml report = report(canary, false);
            staysCalm(report.make());
            assertThat(canary.requests()).isEmpty();
            Path generated = report.generated();
            List<String> cases = cases(generated);
            assertThat(framed(generated, cases.subList(0, FRAMES)))
                    .as("as generated")
                    .contains("<title>pwned</title>");
            Files.writeString(generated, HardenedPage.of(Files.readString(generated), "nonce"));
            framed(generated, List.of(refreshing(generated)));
            assertThat(canary.requests()).as("by the policy alone").contains(REFRESH);
        }
    }

    private static String refreshing(Path page) throws IOException {
        return CASE.matcher(Files.readString(page))
                .results()
                .filter(m -> new String(Base64.getDecoder().decode(m.group(2)), StandardCharsets.UTF_8)
                        .contains(REFRESH + "\\\""))
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String framed(Path page, List<String> cases) throws IOException, InterruptedException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><title>calm</title>"
                + "<script>onmessage = e => { if (e.data === 'pwned') document.title = 'pwned'; }</script>");
        for (String one : cases) {
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
