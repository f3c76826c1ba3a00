package dev.plumbline.report.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.disk.UnwritableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureHistoryTest {
    @TempDir
    private Path folder;

    private Path page(String content) throws IOException {
        return Files.writeString(folder.resolve("index.html"), content);
    }

    @Test
    void whatAPageHoldsIsKeptForTheNextWhereThatIsAsked() throws IOException {
        Path page = page("<script>d('history/history.json','e30=');d('history/history-trend.json','W10=')</script>");
        AllureHistory.keep(folder, page);
        assertThat(folder.resolve("history")).doesNotExist();
        AllureHistory.ask(folder);
        AllureHistory.keep(folder, page);
        assertThat(folder.resolve("history/history.json")).hasContent("{}");
        assertThat(folder.resolve("history/history-trend.json")).hasContent("[]");
    }

    @Test
    void aLinkInPlaceOfAHistoryFileIsNotFollowed() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.txt"), "mine");
        Files.createDirectories(folder.resolve("history"));
        Files.createSymbolicLink(folder.resolve("history/history.json"), foreign);
        AllureHistory.ask(folder);
        assertThatThrownBy(() -> AllureHistory.keep(folder, page("d('history/history.json','e30=')")))
                .isInstanceOf(UnwritableFileException.class);
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void aPageWithoutOneIsNoSilentMatter() throws IOException {
        AllureHistory.ask(folder);
        Path page = page("<script>d('widgets/x.json','e30=')</script>");
        assertThatThrownBy(() -> AllureHistory.keep(folder, page)).hasMessageContaining("has no history");
    }

    @Tag("slow")
    @Test
    void theNextReportShowsTheRunBefore() throws IOException, InterruptedException {
        Path results = Files.createDirectories(folder.resolve("results"));
        for (int run = 0; run < 2; run++) {
            AllureFiles.clear(results);
            Files.writeString(results.resolve("a-result.json"), """
                    {"uuid":"a","historyId":"h1","name":"t","fullName":"x.t","status":"%s","stage":"finished",
                     "start":1764000000000,"stop":1764000001000,"labels":[{"name":"suite","value":"s"}]}
                    """.formatted(run == 0 ? "failed" : "passed"));
            AllureHistory.ask(results);
            new AllureHtml(Path.of("target/allure"), results, folder.resolve("report")).make();
        }
        assertThat(results.resolve("history/history-trend.json")).content().contains("\"failed\":0", "\"failed\":1");
    }
}
