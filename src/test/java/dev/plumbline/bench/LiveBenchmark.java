package dev.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Measures live calls against a bare OkHttp loop, in turns, each in a cold JVM of its own. */
final class LiveBenchmark {
    private static final int WARM_UP = 20_000;
    private static final int WARM_UP_AT_ONCE = 256;

    private final Options options;

    LiveBenchmark(Options options) {
        this.options = options;
    }

    String table() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(Measured.HEAD);
        for (Load load : options.loads()) {
            for (Measured measured : measure(load)) {
                table.append(measured.row());
            }
        }
        return table.toString();
    }

    private List<Measured> measure(Load load) throws IOException, InterruptedException {
        URI given = options.url();
        if (given != null) {
            return measure(load, given);
        }
        try (StubProcess stub = StubProcess.start(load.latencyMillis())) {
            // The host is no part of what is measured, so it is warm from the first round on.
            child(Child.BARE, stub.url(), WARM_UP, WARM_UP_AT_ONCE, 1, List.of());
            return measure(load, stub.url());
        }
    }

    private List<Measured> measure(Load load, URI url) throws IOException, InterruptedException {
        int phases = load.hasWarmPhase() ? 2 : 1;
        List<List<Phase>> plumbline = new ArrayList<>();
        List<List<Phase>> bare = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            bare.add(child(Child.BARE, url, load.calls(), load.concurrency(), phases, options.jvm()));
            plumbline.add(child(Child.PLUMBLINE, url, load.calls(), load.concurrency(), phases, options.jvm()));
        }
        List<Measured> measured = new ArrayList<>();
        for (int phase = 0; phase < phases; phase++) {
            measured.add(new Measured(load, phase > 0, rounds(plumbline, phase), rounds(bare, phase)));
        }
        return measured;
    }

    private static Rounds rounds(List<List<Phase>> children, int phase) {
        return new Rounds(children.stream().map(phases -> phases.get(phase)).toList());
    }

    private static List<Phase> child(
            String who, URI url, int calls, int concurrency, int phases, List<String> jvmOptions)
            throws IOException, InterruptedException {
        Process process = Jvm.start(
                jvmOptions,
                Child.class.getName(),
                who,
                url.toString(),
                String.valueOf(calls),
                String.valueOf(concurrency),
                String.valueOf(phases));
        List<Phase> measured;
        try (BufferedReader out = process.inputReader()) {
            measured = out.lines()
                    .filter(line -> line.startsWith("phase "))
                    .map(Phase::read)
                    .toList();
        }
        if (process.waitFor() != 0 || measured.size() != phases) {
            throw new IOException("a measured process failed: " + who + ", " + calls + " calls at " + url);
        }
        return measured;
    }
}
