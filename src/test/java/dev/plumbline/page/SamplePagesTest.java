package dev.plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.HostileReplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePagesTest {
    @TempDir
    private Path folder;

    private String page(int number) throws IOException {
        return Files.readString(
                folder.resolve("run/pages/samples").resolve(Prefills.samplesFile("q0", 9, "one", number)));
    }

    private SamplePages pages() throws IOException {
        PageRun run = new PageRun(folder.resolve("run"), List.of("q0"), List.of("one"));
        Path written = run.write();
        return new SamplePages(PageInput.read(run.read(), written), written);
    }

    @Test
    void groupsByCategoryTheMostFrequentFirst() throws IOException {
        pages().write(new CellSamples(
                "q0",
                9,
                "one",
                List.of(
                        new CellSamples.Sample(0, "Sorted as rare", "a", "rare"),
                        new CellSamples.Sample(1, "Sorted as often", "b", "often, <b>surely</b>"),
                        new CellSamples.Sample(2, "Sorted as often", "c", ""))));
        assertThat(page(1))
                .containsSubsequence(
                        "Sorted as often: 2 of 3", "Sample 1", ">b<", "Sample 2", "Sorted as rare: 1 of 3", ">a<");
        assertThat(page(1))
                .containsSubsequence(">b<", "The judge said: <code>often, &lt;b&gt;surely&lt;/b&gt;</code>", ">c<")
                .containsOnlyOnce("<code>often");
    }

    @Test
    void manySamplesArePaged() throws IOException {
        List<CellSamples.Sample> samples = IntStream.range(0, 2 * SamplePages.MOST_ON_A_PAGE + 1)
                .mapToObj(i -> new CellSamples.Sample(i, "Sorted as same", "text " + i, "same"))
                .toList();
        pages().write(new CellSamples("q0", 9, "one", samples));
        assertThat(page(1)).contains("page 1 of 3", ">text 0<", ">text 199<").doesNotContain(">text 200<");
        assertThat(page(3)).contains(">text 400<").contains(Prefills.samplesFile("q0", 9, "one", 1));
    }

    @Test
    void whateverIsSaidStaysBetweenThePagesOwnMarks() throws IOException {
        List<String> hostile = HostileReplies.texts();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
        for (String text : hostile) {
            pages().write(new CellSamples(
                    "q0", 9, "one", List.of(new CellSamples.Sample(0, "same", text, "So: " + text))));
            String html = page(1);
            assertStaysText(between(html, "<pre class=\"said\">", "</pre>"));
            assertStaysText(between(html, "<code>", "</code></p></article>"));
            assertThat(html.split("<pre", -1)).hasSize(2);
        }
    }

    private static String between(String html, String opens, String closes) {
        int start = html.indexOf(opens) + opens.length();
        return html.substring(start, html.indexOf(closes, start));
    }

    private static void assertStaysText(String said) {
        assertThat(said).doesNotContain("<", ">", "\"", "'").doesNotContainPattern("[\\p{Cf}\\p{Co}&&[^\\n\\t]]");
        assertThat(said.replaceAll("&(lt|gt|amp|quot|#39);", "")).doesNotContain("&");
    }
}
