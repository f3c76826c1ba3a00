package dev.plumbline.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The process that is measured: one caller, a cold phase and perhaps a warm one, told line by line. */
final class Child {
    static final String BARE = "bare";
    static final String PLUMBLINE = "plumbline";

    private Child() {}

    /** Arguments: who calls, the base URL, how many calls, how many at once, how many phases. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int calls = Integer.parseInt(args[2]);
        int phases = Integer.parseInt(args[4]);
        Path folder = Files.createTempDirectory("plumbline-bench");
        try (Caller caller = caller(args[0], URI.create(args[1]), Integer.parseInt(args[3]), folder)) {
            for (int i = 0; i < phases; i++) {
                System.out.println(Phase.of(caller, i * calls, calls).line());
            }
        } finally {
            delete(folder);
        }
    }

    private static Caller caller(String who, URI url, int concurrency, Path folder) throws IOException {
        Questions questions = new Questions();
        return who.equals(BARE)
                ? new BareCaller(url, concurrency, questions)
                : new PlumblineCaller(url, concurrency, folder, questions);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
