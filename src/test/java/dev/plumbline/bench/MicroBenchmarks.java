package dev.plumbline.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Statistics and parsing under JMH: warm, with the JVM's own compiler, one process a benchmark. */
final class MicroBenchmarks {
    private static final String HEAD = """
            | JMH | microseconds | ± (99.9 %) |
            |---|---:|---:|
            """;
    private static final List<Class<?>> ALL = List.of(StatsBenchmark.class, ParsingBenchmark.class);

    private MicroBenchmarks() {}

    static String table() {
        OptionsBuilder options = new OptionsBuilder();
        ALL.forEach(all -> options.include("^" + all.getName().replace(".", "\\.") + "\\."));
        options.verbosity(VerboseMode.SILENT)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1));
        try {
            return HEAD + rows(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rows(Collection<RunResult> results) {
        StringBuilder rows = new StringBuilder();
        results.stream()
                .sorted(Comparator.comparing(r -> r.getParams().getBenchmark()))
                .forEach(r -> {
                    Result<?> figure = r.getPrimaryResult();
                    String name = r.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
                    rows.append(String.format(
                            Locale.ROOT, "| %s | %.2f | %.2f |%n", name, figure.getScore(), figure.getScoreError()));
                });
        return rows.toString();
    }
}
