package dev.plumbline.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Measures how long pages take at 10,000 cells and 500,000 samples; a program, since a number of seconds is no test. */
final class PageScale {
    private static final int QUESTIONS = 2500;
    private static final int CANDIDATES = 4;
    private static final int SAMPLES = 50;
    private static final String WORDS = "I chose this number because it seems to me a fair thing to say. ".repeat(12);

    private PageScale() {}

    /**
     * Writes the pages and says how long it took.
     *
     * @param arguments a folder, made if it is not there
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> questions = PageRun.names("question-", QUESTIONS);
        List<String> candidates = PageRun.names("tuned-", CANDIDATES);
        PageRun run = new PageRun(folder, questions, candidates).saying(List.of("said"));
        run.writeFiles();
        long start = System.nanoTime();
        SamplePages samples = new SamplePages(PageInput.read(run.read(), folder), folder);
        for (String question : questions) {
            for (String candidate : candidates) {
                samples.write(new CellSamples(
                        question,
                        9,
                        candidate,
                        IntStream.range(0, SAMPLES)
                                .mapToObj(i ->
                                        new CellSamples.Sample(i, "category-" + i % 5, WORDS + i, "category-" + i % 5))
                                .toList()));
            }
        }
        long said = System.nanoTime();
        Pages.write(PageInput.read(run.read(), folder), folder, "results.json");
        long end = System.nanoTime();
        System.out.println(QUESTIONS * CANDIDATES + " cells, " + QUESTIONS * CANDIDATES * SAMPLES + " samples: "
                + Duration.ofNanos(said - start).toMillis() + " ms for the pages of samples, "
                + Duration.ofNanos(end - said).toMillis() + " ms for the others");
    }
}
