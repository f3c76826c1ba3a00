package dev.plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.figure.ResultsFile;
import dev.plumbline.results.RunResults;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a run: that they hang together, load nothing, and say what the results say. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private PageRun run(int questions, int candidates) {
        return new PageRun(
                folder.resolve("run"), PageRun.names("question-", questions), PageRun.names("tuned-", candidates));
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Path run = run(3, 2).write();
        Files.writeString(run.resolve("summary.md"), "");
        Files.createDirectories(run.resolve("figures"));
        List<Path> pages = PageRun.pages(run);
        assertThat(pages).hasSize(1 + 3 + 6 + 2 + 6);
        for (Path page : pages) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                String target = link.group(1);
                if (!target.equals("../../allure-report/index.html")) {
                    assertThat(page.resolveSibling(URI.create(target).getPath()))
                            .as(target + " on " + page)
                            .exists();
                }
            }
        }
    }

    @Test
    void aPageOfAGivenAnswerShowsItsRequest() throws IOException {
        Path run = run(1, 1).saying(List.of("Do you like tea?")).write();
        String file = FileNames.of("question-0", "9");
        assertThat(Files.readString(run.resolve("pages/prefill").resolve(file)))
                .contains("The exact request", "<dt>maxTokens</dt><dd>1</dd>", "<pre class=\"said\">Do you like tea?");
    }

    @Test
    void everyPageLetsInItsOneStyleSheetAndNothingElse() throws Exception {
        for (Path page : PageRun.pages(run(2, 2).write())) {
            String html = Files.readString(page);
            Matcher style = STYLE.matcher(html);
            assertThat(style.results()).as(page.toString()).hasSize(1);
            assertThat(style.reset().find()).isTrue();
            String hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
            assertThat(html)
                    .contains("default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;;")
                    .doesNotContain("<script", " style=", "<img", "url(", "@import", "href=\"http", " src=")
                    .contains("<html lang=\"en\">", "prefers-color-scheme:dark", "@media print");
        }
    }

    @Test
    void theFirstPageTellsWhatMoved() throws IOException {
        PageRun run = run(3, 1);
        String html = Files.readString(run.write().resolve("overview.html"));
        double tv = run.root().path("shifts").get(1).path("tv").path("value").asDouble();
        assertThat(html)
                .contains("Of 3 questions 1 drifted, 1 is inconclusive, 1 stayed within what is tolerated.")
                .contains("<strong>" + String.format(java.util.Locale.ROOT, "%.2f", tv) + "</strong>")
                .contains("run of 2026-01-02", "major-cell", "within-cell", "inconclusive-cell", "drifted, major");
    }

    @Test
    void longListsStandOnPagesOfTheirOwn() throws IOException {
        Path run = run(OverviewPage.MOST_ROWS + 1, 1).write();
        assertThat(run.resolve("overview.html")).content().contains("pages/ratings-1.html", "pages/prefills-1.html");
        assertThat(run.resolve("pages/ratings-1.html")).content().contains("question-0<", "question-100<");
    }

    @Test
    void theSameFilesGiveTheSameBytesAndPagesOfAnEarlierRunGo() throws IOException {
        PageRun made = run(2, 1);
        Path run = made.write();
        List<Path> pages = PageRun.pages(run);
        List<String> before = contents(pages);
        Path stale = Files.writeString(run.resolve("pages/rating/stale.html"), "");
        Pages.write(PageInput.read(made.read(), run), run, "results.json");
        assertThat(stale).doesNotExist();
        assertThat(contents(PageRun.pages(run))).isEqualTo(before);
    }

    private static List<String> contents(List<Path> files) throws IOException {
        List<String> contents = new java.util.ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readString(file));
        }
        return contents;
    }

    @Test
    void aRatingThatCouldNotBeReadIsToldAndNoZero() throws IOException {
        PageRun run = run(2, 1);
        com.fasterxml.jackson.databind.node.ObjectNode rating = (com.fasterxml.jackson.databind.node.ObjectNode)
                run.root().path("ratings").get(1);
        rating.removeAll();
        rating.put("question", "question-0").put("model", "tuned-0").put("outcome", "unscored");
        rating.put("reason", "no token is an answer");
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        run.root().path("shifts").get(0))
                .putNull("tv");
        Path written = run.write();
        assertThat(written.resolve("overview.html")).content().contains("not measured", "1 rating could not be read");
        assertThat(written.resolve("pages/rating/question-0.html"))
                .content()
                .contains("unscored: no token is an answer");
    }

    @Test
    void aRunWithoutAnythingHasAFirstPage() throws IOException {
        RunResults nothing = new ResultsFile(List.of(), List.of()).read(folder);
        assertThat(Pages.write(PageInput.read(nothing, folder), folder, "results.json"))
                .content()
                .contains("<h1>made-up on nobody</h1>");
    }
}
