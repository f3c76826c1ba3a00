package dev.plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open questions on the pages of a run: as prominent as ratings, and nothing left out. */
class OpenPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private PageRun run() {
        return new PageRun(folder.resolve("run"), PageRun.names("question-", 2), PageRun.names("tuned-", 2)).answered();
    }

    /** A run of open questions alone. */
    private Path openOnly() throws IOException {
        PageRun run = run();
        run.root().putArray("ratings");
        run.root().putArray("shifts");
        run.root().putArray("elaborations");
        run.writeFiles();
        ObjectNode root = run.root();
        root.putArray("categoryVerdicts");
        root.putArray("index");
        Pages.write(PageInput.read(run.read(), folder.resolve("run")), folder.resolve("run"), "results.json");
        return folder.resolve("run");
    }

    @Test
    void aRunOfOpenQuestionsAloneShowsNoEmptyTable() throws IOException {
        Path run = openOnly();
        for (Path page : PageRun.pages(run)) {
            String html = Files.readString(page);
            assertThat(html).as(page.toString()).doesNotContain("<tbody>\n</tbody>", "<tbody></tbody>");
            assertThat(html)
                    .as(page.toString())
                    .doesNotContain("Nothing was measured", "No question of this candidate");
        }
        String overview = Files.readString(run.resolve("overview.html"));
        assertThat(overview)
                .contains("2 open questions with", "Of 4 comparisons of open replies", "suite made-up")
                .contains("replies to open questions were not read")
                .doesNotContain("Questions and candidates", "gave a distribution over the scale");
    }

    @Test
    void whatAsksForADecisionIsALinkOfTheFirstPage() throws IOException {
        String overview = Files.readString(openOnly().resolve("overview.html"));
        String next = overview.substring(overview.indexOf("Where to look next"));
        assertThat(next).contains("pages/open/question-", " accept --suite made-up ");
    }

    @Test
    void theFirstPageNamesWhatChangedAndEveryReplyThatWasNotRead() throws IOException {
        String overview = Files.readString(run().write().resolve("overview.html"));
        assertThat(overview).contains(" \u2192 ", "12.0 \u2192 12.0 words");
        assertThat(overview).contains(" replies read; 2 unscored: i like tea; 1 never came");
    }

    @Test
    void everyLinkOfOpenPagesLeadsToAFile() throws IOException {
        Path run = run().write();
        Files.writeString(run.resolve("summary.md"), "");
        Files.createDirectories(run.resolve("figures"));
        List<Path> pages = PageRun.pages(run);
        assertThat(pages)
                .anyMatch(p -> p.toString().contains("samples") && p.toString().contains("open-question"));
        for (Path page : pages) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                if (!link.group(1).equals("../../allure-report/index.html")) {
                    assertThat(page.resolveSibling(URI.create(link.group(1)).getPath()))
                            .as(link.group(1) + " on " + page)
                            .exists();
                }
            }
        }
    }

    @Test
    void aCandidatesPageShowsItsOpenComparisonsAndReplies() throws IOException {
        String html = Files.readString(run().write().resolve("pages/candidate/tuned-0.html"));
        assertThat(html)
                .contains(
                        "How far open replies and sets moved",
                        "How open replies were read",
                        "5 comparisons in a table");
    }

    @Test
    void theQuestionsPageLeadsToTheRepliesWithWhatWasRead() throws IOException {
        Path run = run().write();
        String page = Files.readString(run.resolve("pages/open/question-0.html"));
        assertThat(page)
                .contains("../samples/" + OpenReplies.samplesFile("question-0", "tuned-0", 1), "The exact request");
        String samples = Files.readString(
                run.resolve("pages/samples").resolve(OpenReplies.samplesFile("question-0", "tuned-0", 1)));
        assertThat(samples).contains("Read as I like tea.: 1 of 2", "<pre class=\"said\">No.</pre>");
    }

    @Test
    void setsOfRatedQuestionsComeBeforeTheQuestions() throws IOException {
        PageRun run = run();
        run.root().remove("cells");
        var comparisons = run.root().putArray("comparisons");
        for (String candidate : PageRun.names("tuned-", 2)) {
            ObjectNode row = comparisons
                    .addObject()
                    .put("level", "set")
                    .put("name", "broad")
                    .put("reader", "rating");
            row.put("candidate", candidate)
                    .put("measure", "tv")
                    .put("tolerated", 0.15)
                    .put("size", 60);
            row.putObject("shift").put("value", 0.3).put("low", 0.2).put("high", 0.4);
            row.put("verdict", "drifted").put("reason", "r").put("gates", false).put("accepted", false);
        }
        run.writeFiles();
        Pages.write(PageInput.read(run.read(), folder.resolve("run")), folder.resolve("run"), "results.json");
        String overview = Files.readString(folder.resolve("run/overview.html"));
        assertThat(overview)
                .contains("set broad", "<strong>0.30</strong>", "drifted, gates nothing, 60 questions")
                .containsSubsequence("Sets</h2>", "Questions and candidates</h2>")
                .doesNotContain("Open questions");
    }
}
