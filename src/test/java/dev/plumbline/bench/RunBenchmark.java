package dev.plumbline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures what a user waits for around the calls: a live run's start, a replay of the shipped recording, and its reports. */
final class RunBenchmark {
    private static final String HEAD = """
            | political suite by the jar, cold JVM | median s | of | with a class-data archive s | of |
            |---|---:|---|---:|---|
            """;
    private static final String MODELS = "suites/political/models/stub.yaml";

    private final int rounds;
    private final List<String> jvm;

    RunBenchmark(int rounds, List<String> jvm) {
        this.rounds = rounds;
        this.jvm = jvm;
    }

    /** One replay: seconds, and megabytes resident. */
    private record Replay(double planToResults, double resultsToEnd, double process, double megabytes) {}

    /** The same process started again and again. */
    private record Series(List<Double> starts, List<Replay> replays) {}

    String table() throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("plumbline-run");
        try {
            copy(Path.of("suites"), root.resolve("suites"));
            copy(Path.of("fixtures/political/published"), root.resolve("fixtures/political/published"));
            List<String> sharing = new ArrayList<>(jvm);
            sharing.add("-XX:SharedArchiveFile=" + archive(root));
            Series plain = series(root, jvm);
            Series shared = series(root, sharing);
            return HEAD
                    + row("`run --mode live`: start of the JVM to the first call", plain.starts(), shared.starts())
                    + row("`run --mode replay`: plan to results.json", plain, shared, Replay::planToResults)
                    + row(
                            "its reports: results.json to the end (figures, pages, Allure's results)",
                            plain,
                            shared,
                            Replay::resultsToEnd)
                    + row("the whole process", plain, shared, Replay::process)
                    + row("its peak memory resident, MB", plain, shared, Replay::megabytes);
        } finally {
            delete(root);
        }
    }

    private Series series(Path root, List<String> options) throws IOException, InterruptedException {
        Series series = new Series(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            series.starts().add(startToFirstCall(root, options));
            series.replays().add(replay(root, options));
        }
        return series;
    }

    /** What a user can make once: the classes that a live run loaded, ready to be mapped into the next. */
    private Path archive(Path root) throws IOException, InterruptedException {
        Path archive = root.resolve("plumbline.jsa");
        try (StubProcess stub = StubProcess.start(1)) {
            pointAt(root, stub.url().getPort());
            List<String> making = new ArrayList<>(jvm);
            making.add("-XX:ArchiveClassesAtExit=" + archive);
            plumbline(root, making, "--models", "stub", "--mode", "live", "--gate", "record")
                    .waitFor();
        }
        if (!Files.exists(archive)) {
            throw new IOException("this JVM made no archive of its classes");
        }
        return archive;
    }

    private static void pointAt(Path root, int port) throws IOException {
        Files.writeString(
                root.resolve(MODELS), Files.readString(Path.of(MODELS)).replace(":8089", ":" + port));
        Path recorded = root.resolve("target/stub");
        if (Files.exists(recorded)) {
            delete(recorded);
        }
    }

    /** The host is a socket that never answers: what is measured ends with the first byte that arrives. */
    private static double startToFirstCall(Path root, List<String> options) throws IOException, InterruptedException {
        try (ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            pointAt(root, host.getLocalPort());
            long start = System.nanoTime();
            Process process = plumbline(root, options, "--models", "stub", "--mode", "live");
            try (Socket call = host.accept()) {
                if (call.getInputStream().read() < 0) {
                    throw new IOException("the run hung up before its first call");
                }
                return (System.nanoTime() - start) / 1e9;
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static Replay replay(Path root, List<String> options) throws IOException, InterruptedException {
        Instant start = Instant.now();
        Process process = plumbline(root, options, "--models", "published", "--mode", "replay");
        double resident = Double.NaN;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            double now = Phase.peak(process.pid());
            resident = Double.isNaN(now) ? resident : now;
        }
        if (process.exitValue() != 0) {
            throw new IOException("the replay failed with " + process.exitValue());
        }
        Instant end = Instant.now();
        Path outputs = root.resolve("target/plumbline/political");
        JsonNode run = JsonMapper.builder()
                .build()
                .readTree(outputs.resolve("run.json").toFile());
        Instant planned = Instant.parse(run.get("started").asText());
        Instant results =
                Files.getLastModifiedTime(outputs.resolve("results.json")).toInstant();
        return new Replay(seconds(planned, results), seconds(results, end), seconds(start, end), resident);
    }

    /** The jar, as a user starts it. */
    private static Process plumbline(Path root, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", "target/plumbline.jar", "run", "--suite", "political", "--root"));
        command.add(root.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static String row(String what, Series plain, Series shared, ToDoubleFunction<Replay> figure) {
        return row(
                what,
                plain.replays().stream().map(figure::applyAsDouble).toList(),
                shared.replays().stream().map(figure::applyAsDouble).toList());
    }

    private static String row(String what, List<Double> plain, List<Double> shared) {
        return "| " + what + " | " + cells(plain) + " | " + cells(shared) + " |\n";
    }

    private static String cells(List<Double> figures) {
        List<String> all = figures.stream().sorted().map(RunBenchmark::shown).toList();
        return shown(Rounds.median(figures)) + " | " + String.join(", ", all);
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, figure < 20 ? "%.2f" : "%.0f", figure);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path there = to.resolve(from.relativize(each));
                Files.createDirectories(Objects.requireNonNull(there.getParent()));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
