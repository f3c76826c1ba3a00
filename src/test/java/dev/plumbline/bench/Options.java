package dev.plumbline.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param url base URL of an OpenAI-like host that answers without a key, or null for a stub of our own at each load's latency
 * @param rounds how often each caller goes, in turns
 * @param loads which of the loads
 * @param jvm options of the measured processes
 */
record Options(@Nullable URI url, int rounds, List<Load> loads, List<String> jvm) {
    private static final String USAGE = "options: --url URL, --rounds N, --load N (1 to " + Load.ALL.size()
            + ", again for more), --jvm 'OPTION ...'";

    /** As the pom starts the process of a live run. */
    private static final List<String> AS_MAVEN =
            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms32m");

    static Options read(String... args) {
        URI url = null;
        int rounds = 3;
        List<Load> loads = new ArrayList<>();
        List<String> jvm = AS_MAVEN;
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i : IntStream.range(0, args.length / 2).map(n -> 2 * n).toArray()) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--url" -> url = URI.create(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--load" -> loads.add(Load.ALL.get(Integer.parseInt(value) - 1));
                case "--jvm" ->
                    jvm = value.isBlank() ? List.of() : List.of(value.strip().split("\\s+", -1));
                default -> throw new IllegalArgumentException(USAGE + " (was " + args[i] + ")");
            }
        }
        return new Options(url, rounds, loads.isEmpty() ? Load.ALL : loads, jvm);
    }

    String jvmShown() {
        return jvm.isEmpty() ? "no JVM options" : String.join(" ", jvm);
    }
}
