package dev.plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.testing.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets axe-core look at a page of each kind, in a browser, in the light and in the dark; needs npm and Chromium. */
@Tag("slow")
class AccessibilityTest {
    private static final String AXE = "axe-core@4.10.3";
    private static final Path INSTALLED = Path.of("target/axe");
    private static final Pattern FOUND = Pattern.compile("AXE\\[([A-Za-z0-9+/=]*)\\]");
    private static final String RUN = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(found => {
              const told = found.violations.map(v => ({id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html)}));
              const out = document.createElement('output');
              out.textContent = 'AXE[' + btoa(unescape(encodeURIComponent(JSON.stringify({rules: found.passes.length, told})))) + ']';
              document.body.append(out);
            });""";

    @TempDir
    private Path folder;

    private static Path axe() throws IOException, InterruptedException {
        Path script = INSTALLED.resolve("node_modules/axe-core/axe.min.js");
        if (!Files.exists(script)) {
            Files.createDirectories(INSTALLED);
            try {
                Process npm = new ProcessBuilder(
                                "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", ".", AXE)
                        .directory(INSTALLED.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                assumeTrue(npm.waitFor(5, TimeUnit.MINUTES) && npm.exitValue() == 0, "npm cannot install " + AXE);
            } catch (IOException e) {
                assumeTrue(false, "no npm on the PATH: " + e.getMessage());
            }
        }
        return script;
    }

    @Test
    void axeFindsNoSeriousFault() throws IOException, InterruptedException {
        Browser browser = Browser.find(folder.resolve("browser")).orElse(null);
        assumeTrue(browser != null, "no Chromium on the PATH");
        String axe = Files.readString(axe());
        Path run =
                new PageRun(folder.resolve("run"), PageRun.names("question-", 4), PageRun.names("tuned-", 2)).write();
        List<Path> pages = new ArrayList<>(List.of(run.resolve("overview.html")));
        for (String kind : new String[] {"rating", "prefill", "candidate", "samples"}) {
            pages.add(PageRun.pages(run.resolve("pages").resolve(kind)).get(0));
        }
        for (Path page : pages) {
            String html = Files.readString(page)
                    .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                    .replace("<details", "<details open");
            for (boolean dark : new boolean[] {false, true}) {
                String shown = dark ? html.replace("(prefers-color-scheme:dark)", "all") : html;
                Path copy = page.resolveSibling("axe-" + page.getFileName());
                Files.writeString(copy, shown.replace("</body>", "<script>" + axe + "\n" + RUN + "</script></body>"));
                JsonNode found = found(browser.dom(copy.toUri().toString()));
                assertThat(found.path("rules").asInt()).as("rules that passed").isGreaterThan(10);
                assertThat(found.path("told"))
                        .as(page + (dark ? " in the dark" : ""))
                        .isEmpty();
            }
        }
    }

    private static JsonNode found(String dom) throws IOException {
        Matcher found = FOUND.matcher(dom);
        assertThat(found.find()).as("axe has run").isTrue();
        return JsonMapper.builder()
                .build()
                .readTree(new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8));
    }
}
