package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.disk.UnwritableFileException;
import dev.plumbline.report.markdown.SummaryMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiSummaryTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void writeTwoSummaries() throws IOException {
        for (String suite : new String[] {"b", "a"}) {
            Files.createDirectories(folder.resolve("out").resolve(suite));
            Files.writeString(folder.resolve("out").resolve(suite).resolve("summary.md"), "# " + suite + "\n");
        }
    }

    private void publish() throws IOException {
        new CiSummary(environment::get, warnings::add)
                .publish(List.of(folder.resolve("out/a"), folder.resolve("out/b"), folder.resolve("out/none")));
    }

    @Test
    void outsideOfACiServerNothingIsWritten() throws IOException {
        publish();
        assertThat(folder.resolve("out/a/summary.md")).hasContent("# a");
        assertThat(folder).isDirectoryNotContaining("glob:**.md");
    }

    @Test
    void aLinkInPlaceOfASummaryIsNotFollowed() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.md"), "mine");
        Files.delete(folder.resolve("out/a/summary.md"));
        Files.createSymbolicLink(folder.resolve("out/a/summary.md"), foreign);
        environment.put("GITHUB_SERVER_URL", "https://github.com");
        environment.put("GITHUB_REPOSITORY", "o/r");
        environment.put("GITHUB_RUN_ID", "1");
        assertThatThrownBy(this::publish).isInstanceOf(UnwritableFileException.class);
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void theJobSummaryGetsTheSuitesInOrderBehindWhatIsThere() throws IOException {
        Path job = Files.writeString(folder.resolve("job.md"), "earlier\n");
        environment.put("GITHUB_STEP_SUMMARY", job.toString());
        publish();
        assertThat(job).content().isEqualTo("earlier\n# a\n\n# b\n\n");
    }

    @Test
    void aJobSummaryThatCannotBeWrittenIsToldAndNothingElseIsLost() throws IOException {
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("nowhere/job.md").toString());
        publish();
        assertThat(warnings)
                .hasSize(2)
                .allSatisfy(warning ->
                        assertThat(warning).startsWith("GITHUB_STEP_SUMMARY: the job summary was not written"));
    }

    @Test
    void onlyTheNamedSuitesAreShown() throws IOException {
        Path job = folder.resolve("job.md");
        environment.put("GITHUB_STEP_SUMMARY", job.toString());
        new CiSummary(environment::get, warnings::add)
                .publish(List.of(folder.resolve("out/b"), folder.resolve("out/none")));
        assertThat(job).content().isEqualTo("# b\n\n");
    }

    @Test
    void theAddressOfTheRunStandsOnceInEach() throws IOException {
        environment.put("GITHUB_SERVER_URL", "https://github.com");
        environment.put("GITHUB_REPOSITORY", "me/mine");
        environment.put("GITHUB_RUN_ID", "42");
        publish();
        publish();
        assertThat(folder.resolve("out/b/summary.md"))
                .content()
                .isEqualTo(
                        "# b\n\n[Report, figures and all numbers](https://github.com/me/mine/actions/runs/42) are artefacts of this run.\n");
    }

    @Test
    void anAddressThatIsNoneIsLeftOut() throws IOException {
        environment.put("GITHUB_SERVER_URL", "javascript:alert(1)");
        environment.put("GITHUB_REPOSITORY", "me/mine");
        environment.put("GITHUB_RUN_ID", "42");
        publish();
        assertThat(folder.resolve("out/a/summary.md")).hasContent("# a");
    }

    @Test
    void aSummaryIsNeverLongerThanACommentMayBe() {
        String line = "| a question | with | a | long | row |\n";
        String whole = line.repeat(SummaryMarkdown.LONGEST / line.length());
        assertThat(SummaryMarkdown.fitting(whole)).isEqualTo(whole);
        String cut = SummaryMarkdown.fitting(whole + line + line);
        assertThat(cut.length()).isLessThan(65_536);
        assertThat(cut)
                .startsWith(whole)
                .doesNotStartWith(whole + line + line)
                .endsWith("results.json has all of it.\n");
    }
}
