package dev.plumbline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
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
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures what a user waits for around the calls: a live run's start, a replay of the shipped recording, and its reports. */
final class RunBenchmark {
    private static final String HEAD = """
            | political suite by the jar, cold JVM | median | of |
            |---|---:|---|
            """;
    private static final Path JAR = Path.of("target/plumbline.jar");

    private final int rounds;
    private final List<String> jvm;

    RunBenchmark(int rounds, List<String> jvm) {
        this.rounds = rounds;
        this.jvm = jvm;
    }

    /** One replay, in seconds but for the memory. */
    private record Replay(double planToResults, double resultsToEnd, double process, double megabytes) {}

    String table() throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("plumbline-run");
        try {
            copy(Path.of("suites"), root.resolve("suites"));
            copy(Path.of("fixtures/political/published"), root.resolve("fixtures/political/published"));
            List<Double> starts = new ArrayList<>();
            List<Replay> replays = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                starts.add(startToFirstCall(root));
                replays.add(replay(root));
            }
            return HEAD
                    + row("`run --mode live`: start of the JVM to the first call, s", starts)
                    + row("`run --mode replay`: plan to results.json, s", replays, Replay::planToResults)
                    + row(
                            "its reports: results.json to the end (figures, pages, Allure's results), s",
                            replays,
                            Replay::resultsToEnd)
                    + row("the whole process, s", replays, Replay::process)
                    + row("peak memory resident, MB", replays, Replay::megabytes);
        } finally {
            delete(root);
        }
    }

    /** The host is a socket that never answers: what is measured ends with the first byte that arrives. */
    private double startToFirstCall(Path root) throws IOException, InterruptedException {
        try (ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Path profile = root.resolve("suites/political/models/stub.yaml");
            String stub = Files.readString(Path.of("suites/political/models/stub.yaml"));
            Files.writeString(profile, stub.replace(":8089", ":" + host.getLocalPort()));
            long start = System.nanoTime();
            Process process = plumbline(root, "run", "--models", "stub", "--mode", "live");
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

    private Replay replay(Path root) throws IOException, InterruptedException {
        Instant start = Instant.now();
        Process process = plumbline(root, "run", "--models", "published", "--mode", "replay");
        String resident = "";
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                resident = line.startsWith(ScaleCost.MARK) ? line : resident;
            }
        }
        if (process.waitFor() != 0) {
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
        return new Replay(
                seconds(planned, results),
                seconds(results, end),
                seconds(start, end),
                ScaleCost.read(resident).residentMegabytes());
    }

    /** The jar, as a user starts it, but for the class that tells what it took. */
    private Process plumbline(Path root, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--suite", "political", "--root", root.toString()));
        return Jvm.start(
                jvm, JAR + java.io.File.pathSeparator + "target/test-classes", ScaleChild.class.getName(), arguments);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static String row(String what, List<Replay> replays, ToDoubleFunction<Replay> figure) {
        return row(what, replays.stream().map(figure::applyAsDouble).toList());
    }

    private static String row(String what, List<Double> figures) {
        List<Double> ascending = figures.stream().sorted().toList();
        String all =
                String.join(", ", ascending.stream().map(RunBenchmark::shown).toList());
        return "| " + what + " | " + shown(Rounds.median(figures)) + " | " + all + " |\n";
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
