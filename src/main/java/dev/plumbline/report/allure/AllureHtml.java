package dev.plumbline.report.allure;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.report.ChildEnvironment;
import dev.plumbline.report.CiSummary;
import dev.plumbline.report.LaunchLock;
import dev.plumbline.report.LaunchOutputs;
import dev.plumbline.report.OutputFolder;
import dev.plumbline.text.ConsoleWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the HTML report of {@code allure-results/}: one hardened file that opens by double-click. Maven runs it after the tests, even if
 * some fail. Its last output lines are the verdicts.
 */
public final class AllureHtml {
    private static final int MINUTES = 10;

    private final Path allureHome;
    private final Path results;
    private final Path report;

    /**
     * A report to make.
     *
     * @param allureHome the unpacked generator, or the folder it was unpacked into
     * @param results the folder with the raw results
     * @param report the output folder of the page, which is replaced
     */
    public AllureHtml(Path allureHome, Path results, Path report) {
        this.allureHome = allureHome;
        this.results = results;
        this.report = report;
    }

    /**
     * Makes the report and prints the verdicts.
     *
     * @param arguments the generator's folder, the results folder, the report folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path results = Path.of(arguments[1]);
        List<Path> outputs = LaunchOutputs.read(results);
        if (outputs.isEmpty()) {
            ConsoleWriter.err()
                    .println("no evaluation ran, or none could finish, so there is nothing to report; if tests are"
                            + " skipped or selected (-DskipTests, -DskipITs, -Dit.test, -Dgroups), leave that out");
            System.exit(1);
        }
        LaunchLock lock = LaunchLock.take(results);
        try {
            Path page = new AllureHtml(Path.of(arguments[0]), results, Path.of(arguments[2])).make();
            new CiSummary(System.getenv()::get, ConsoleWriter.err()::println).publish(outputs);
            print(outputs, page, ConsoleWriter.out());
        } finally {
            lock.close();
        }
    }

    /** Makes the page. Replaces an earlier page only when the new one is complete. */
    public Path make() throws IOException, InterruptedException {
        Path page = generated();
        AllureHistory.keep(results, page);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String disarmed = DisarmedReport.of(Files.readString(page));
        OutputFile.write(page, HardenedPage.of(disarmed, HexFormat.of().formatHex(random)));
        OutputFolder.deleteAll(report);
        Files.move(unfinished(), report);
        return report.resolve("index.html");
    }

    /** Returns the page as the generator writes it, which is unsafe to open. */
    public Path generated() throws IOException, InterruptedException {
        generate(home());
        return unfinished().resolve("index.html");
    }

    private Path unfinished() {
        return report.resolveSibling(report.getFileName() + ".unfinished");
    }

    private Path home() throws IOException {
        if (Files.isDirectory(allureHome.resolve("lib"))) {
            return allureHome;
        }
        try (Stream<Path> inside = Files.list(allureHome)) {
            return inside.filter(f -> Files.isDirectory(f.resolve("lib")))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Allure generator in " + allureHome));
        }
    }

    private void generate(Path home) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                home.resolve("lib") + "/*" + System.getProperty("path.separator") + home.resolve("lib/config");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                classPath,
                "io.qameta.allure.CommandLine",
                "generate",
                "--clean",
                "--single-file",
                results.toString(),
                "-o",
                unfinished().toString()));
        Map<String, String> environment = ChildEnvironment.of(builder).environment();
        // Otherwise the generator sends usage data; the value must be exactly "true".
        environment.put("ALLURE_NO_ANALYTICS", "true");
        environment.put("APP_HOME", home.toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("Allure's generator failed:\n" + said);
        }
    }

    public static void print(List<Path> outputs, Path page, ConsoleWriter out) throws IOException {
        for (Path suite : outputs) {
            LaunchOutputs.verdicts(suite).forEach(out::println);
            if (Files.exists(suite.resolve("overview.html"))) {
                out.println("overview: " + suite.resolve("overview.html"));
            }
        }
        out.println("report: " + page);
    }
}
