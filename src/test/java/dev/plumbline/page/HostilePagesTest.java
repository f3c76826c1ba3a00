package dev.plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.figure.Figures;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import dev.plumbline.testing.Browser;
import dev.plumbline.testing.Canary;
import dev.plumbline.testing.HostileReplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens pages on which everything hostile is said in a real browser, with the page's policy taken away: what is tested is the escaping,
 * and the policy comes on top. That the same words attack where they are not escaped shows that the test can fail.
 */
@Tag("slow")
class HostilePagesTest {
    private static final String ATTACK = "document.title='pwned'";
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    /** Whether all marks of the page's own can be seen, and nothing said lies outside of its box. */
    private static final String PROBE = """
            <script>
            const wrong = [];
            for (const mark of document.querySelectorAll('h1, h2, h3, h4, summary, nav a, footer')) {
              if (mark.closest('details:not([open])') && mark.tagName !== 'SUMMARY') continue;
              mark.scrollIntoView({block: 'center'});
              const box = mark.getBoundingClientRect();
              if (box.width === 0) { wrong.push('hidden ' + mark.tagName); continue; }
              const top = document.elementFromPoint(box.left + 3, box.top + box.height / 2);
              if (!top || !(mark.contains(top) || top.contains(mark))) wrong.push('covered ' + mark.tagName);
            }
            for (const said of document.querySelectorAll('pre.said, code')) {
              if (said.childElementCount > 0) wrong.push('markup in what is said');
              if (getComputedStyle(said).overflow !== 'clip') wrong.push('not clipped');
              if (said.getBoundingClientRect().right > document.documentElement.clientWidth + 1) wrong.push('too wide');
            }
            if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) wrong.push('page too wide');
            const out = document.createElement('output');
            out.textContent = 'PROBED[' + [...new Set(wrong)].join(', ') + ']';
            document.body.append(out);
            </script>""";

    @TempDir
    private Path folder;

    private Browser browser;
    private Canary canary;

    @BeforeEach
    void needsABrowser() throws IOException {
        browser = Browser.find(folder.resolve("browser")).orElse(null);
        assumeTrue(browser != null, "no Chromium on the PATH");
        canary = new Canary();
    }

    @AfterEach
    void closeTheCanary() {
        if (canary != null) {
            canary.close();
        }
    }

    private List<String> hostile() {
        return HostileReplies.texts(ATTACK, canary.port());
    }

    /** A page of each kind: with all that is said, and with all that is named so. */
    private Path run() throws IOException {
        List<String> names = hostile().stream()
                .filter(t -> t.contains(ATTACK) || t.contains("127.0.0.1"))
                .toList();
        PageRun run = new PageRun(folder.resolve("run"), names.subList(0, 6), names.subList(6, 8))
                .saying(hostile())
                .answered();
        run.root().put("suite", names.get(8)).put("profile", names.get(9));
        hostile().forEach(run.root().withArray("notes")::add);
        return run.write();
    }

    private static List<Path> oneOfEachKind(Path run) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(run.resolve("overview.html")));
        for (String kind : new String[] {"rating", "prefill", "candidate", "samples", "open"}) {
            pages.add(PageRun.pages(run.resolve("pages").resolve(kind)).get(0));
        }
        return pages;
    }

    @Test
    void nothingSaidRunsLoadsOrLeavesItsPlace() throws IOException, InterruptedException {
        for (Path page : oneOfEachKind(run())) {
            String html = Files.readString(page);
            String bare = POLICY.matcher(html).replaceFirst("");
            assertThat(bare).isNotEqualTo(html);
            String opened = bare.replace("<details", "<details open").replace("</body>", PROBE + "</body>");
            Path copy = Files.writeString(page.resolveSibling("bare-" + page.getFileName()), opened);
            String dom = browser.dom(copy.toUri().toString());
            assertThat(dom).as(page.toString()).contains("PROBED[]").doesNotContain("<title>pwned");
        }
        assertThat(canary.requests()).isEmpty();
    }

    @Test
    void theShippedPagesDoNotEither() throws IOException, InterruptedException {
        for (Path page : oneOfEachKind(run())) {
            assertThat(browser.dom(page.toUri().toString()))
                    .as(page.toString())
                    .contains("Plumbline</title>")
                    .doesNotContain("<title>pwned");
        }
        assertThat(canary.requests()).isEmpty();
    }

    @Test
    void figuresDoNotEither() throws IOException, InterruptedException {
        Path run = run();
        Figures.draw(
                RecordJson.read(run.resolve("results.json"), "results.json", RunResults.class),
                "results.json",
                run.resolve("figures"),
                null);
        for (String figure : new String[] {"distributions", "categories", "forest", "heatmap", "means"}) {
            Path svg = run.resolve("figures/" + figure + ".svg");
            assertThat(browser.dom(svg.toUri().toString()))
                    .contains("<svg")
                    .doesNotContain("<title>pwned")
                    .doesNotContain("parsererror");
        }
        assertThat(canary.requests()).isEmpty();
    }

    @Test
    void theSameWordsAttackWhereTheyAreNotEscaped() throws IOException, InterruptedException {
        Path page = folder.resolve("bare.html");
        int attacks = 0;
        for (String text :
                List.of(hostile().get(0), hostile().get(16), hostile().get(17))) {
            Files.writeString(page, "<!DOCTYPE html><title>calm</title><body>" + text);
            attacks += browser.dom(page.toUri().toString()).contains("<title>pwned") ? 1 : 0;
        }
        assertThat(attacks).isEqualTo(2);
        assertThat(canary.requests()).contains("/i.png");
    }
}
