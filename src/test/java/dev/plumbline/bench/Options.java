package dev.plumbline.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param url base URL of an OpenAI-like host that answers without a key, or null for a stub of our own at each load's latency
 * @param rounds how often each caller goes, in turns
 * @param loads which of the loads
 * @param jvm options of the measured processes; JMH has its own
 * @param parts what is measured
 */
record Options(@Nullable URI url, int rounds, List<Load> loads, List<String> jvm, Set<Part> parts) {
    private static final String USAGE = "options: --url URL, --rounds N, --load N (1 to " + Load.ALL.size()
            + ", again for more), --jvm 'OPTION ...', --part run|live|micro (again for more)";

    /** What can be measured by itself. */
    enum Part {
        RUN,
        LIVE,
        MICRO
    }

    /** As the pom starts the process of a live run. */
    private static final List<String> AS_MAVEN =
            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms32m");

    static Options read(String... args) {
        URI url = null;
        int rounds = 3;
        List<Load> loads = new ArrayList<>();
        List<String> jvm = AS_MAVEN;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i : IntStream.range(0, args.length / 2).map(n -> 2 * n).toArray()) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--url" -> url = URI.create(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--load" -> loads.add(Load.ALL.get(Integer.parseInt(value) - 1));
                case "--part" -> parts.add(part(value));
                case "--jvm" ->
                    jvm = value.isBlank() ? List.of() : List.of(value.strip().split("\\s+", -1));
                default -> throw new IllegalArgumentException(USAGE + " (was " + args[i] + ")");
            }
        }
        return new Options(
                url,
                rounds,
                loads.isEmpty() ? Load.ALL : loads,
                jvm,
                parts.isEmpty() ? EnumSet.allOf(Part.class) : parts);
    }

    private static Part part(String name) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(USAGE + " (was --part " + name + ")"));
    }

    String jvmShown() {
        return jvm.isEmpty() ? "no JVM options" : String.join(" ", jvm);
    }
}
