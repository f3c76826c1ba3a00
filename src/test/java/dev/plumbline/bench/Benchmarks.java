package dev.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Runs the benchmark and writes its tables, each as soon as it is made. docs/benchmark.md tells what they mean. */
final class Benchmarks {
    private static final Path TABLE = Path.of("target/bench/benchmark.md");

    private final StringBuilder reported = new StringBuilder();

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new Benchmarks().run(Options.read(args));
    }

    private void run(Options options) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        print(machine.line() + "; measured processes with: " + options.jvmShown() + "; medians of " + options.rounds()
                + " rounds\n");
        if (options.parts().contains(Options.Part.RUN)) {
            print(new RunBenchmark(options.rounds(), options.jvm()).table());
        }
        if (options.parts().contains(Options.Part.LIVE)) {
            print(new LiveBenchmark(options).table());
        }
        if (options.parts().contains(Options.Part.MICRO)) {
            print(MicroBenchmarks.table());
        }
        print(machine.loadLine() + "\n");
        System.out.println("written to " + TABLE);
    }

    private void print(String table) throws IOException {
        System.out.println(table);
        reported.append(reported.isEmpty() ? "" : "\n").append(table);
        Files.createDirectories(Objects.requireNonNull(TABLE.getParent()));
        Files.writeString(TABLE, reported);
    }
}
