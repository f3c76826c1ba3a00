package dev.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures plan and replay of made-up suites of growing size, each command in a JVM of its own with a small heap, and writes the table. */
final class ScaleBenchmark {
    private static final Path TABLE = Path.of("target/bench/scale.md");
    private static final int SAMPLES = 50;
    private static final List<String> JVM = List.of("-Xmx512m", "-Xshare:auto", "-XX:+UseSerialGC");
    private static final String HEAD = """
            | samples | questions | recording MB | plan s | plan CPU s | plan heap MB | run s | run CPU s | run heap MB | run resident MB | run ms a sample |
            |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    private final Machine machine = Machine.here();
    private final StringBuilder table = new StringBuilder();

    private ScaleBenchmark() {}

    /** Arguments: how many questions, one number for each row; by default 200, 2000 and 20000. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Integer> sizes = Arrays.stream(args).map(Integer::valueOf).toList();
        new ScaleBenchmark().run(sizes.isEmpty() ? List.of(200, 2_000, 20_000) : sizes);
    }

    private void run(List<Integer> sizes) throws IOException, InterruptedException {
        print(machine.line() + "; measured processes with: " + String.join(" ", JVM) + "; one run each\n\n" + HEAD);
        for (int questions : sizes) {
            print(row(new SyntheticSuite(questions, SAMPLES)));
        }
        print("\n" + machine.loadLine() + "\n");
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        System.out.println("written to " + TABLE);
    }

    private void print(String text) {
        System.out.print(text);
        table.append(text);
    }

    private static String row(SyntheticSuite suite) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("plumbline-scale");
        try {
            // Written in a process of its own too, so that no row's caches are another's.
            child(
                    ScaleChild.WRITE,
                    root.toString(),
                    String.valueOf(suite.questions()),
                    String.valueOf(suite.samples()));
            ScaleCost plan = command(root, "plan");
            ScaleCost run = command(root, "run", "--mode", "replay", "--gate", "record");
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %.0f | %.1f | %.1f | %.0f | %.1f | %.1f | %.0f | %.0f | %.2f |%n",
                    suite.elaborations(),
                    suite.questions(),
                    megabytes(root.resolve("fixtures")),
                    plan.seconds(),
                    plan.cpuSeconds(),
                    plan.heapMegabytes(),
                    run.seconds(),
                    run.cpuSeconds(),
                    run.heapMegabytes(),
                    run.residentMegabytes(),
                    1e3 * run.seconds() / suite.elaborations());
        } finally {
            delete(root);
        }
    }

    private static ScaleCost command(Path root, String... command) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(
                List.of("--root", root.toString(), "--suite", SyntheticSuite.NAME, "--models", SyntheticSuite.PROFILE));
        return child(arguments.toArray(String[]::new)).stream()
                .filter(line -> line.startsWith(ScaleCost.MARK))
                .map(ScaleCost::read)
                .findFirst()
                .orElseThrow(() -> new IOException("the process did not tell what it took: " + command[0]));
    }

    private static List<String> child(String... arguments) throws IOException, InterruptedException {
        Process process = Jvm.start(JVM, ScaleChild.class.getName(), arguments);
        List<String> said;
        try (BufferedReader out = process.inputReader()) {
            said = out.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException("a measured process failed: " + arguments[0] + "; " + said);
        }
        return said;
    }

    private static double megabytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
