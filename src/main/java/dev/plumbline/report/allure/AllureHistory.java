package dev.plumbline.report.allure;

import dev.plumbline.disk.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries Allure's history from one report to the next. The generator reads the history from {@code history/} in the results folder, but a
 * single-file report keeps the new history inside the page.
 */
public final class AllureHistory {
    private static final String FOLDER = "history";
    private static final String WANTED = "plumbline-history";
    private static final Pattern KEPT = Pattern.compile("\\('history/([a-z-]+\\.json)',\\s*'([A-Za-z0-9+/=]+)'\\)");

    private AllureHistory() {}

    /** Marks the results folder, so that {@link #keep} stores the history of the report made from it. */
    public static void ask(Path results) throws IOException {
        Files.createFile(results.resolve(WANTED));
    }

    /** Stores the history of a new page in the results folder, if {@link #ask} has marked the folder. */
    static void keep(Path results, Path page) throws IOException {
        if (!Files.exists(results.resolve(WANTED))) {
            return;
        }
        Path folder = Files.createDirectories(results.resolve(FOLDER));
        Matcher kept = KEPT.matcher(Files.readString(page));
        int found = 0;
        while (kept.find()) {
            byte[] history = Base64.getDecoder().decode(kept.group(2));
            OutputFile.writeBytes(folder.resolve(kept.group(1)), out -> out.write(history));
            found++;
        }
        if (found == 0) {
            throw new IOException("Allure's report has no history at the expected place: " + page);
        }
    }
}
