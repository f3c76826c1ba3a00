package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.provider.Dialects;
import dev.plumbline.stub.StubCounts;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.text.StartCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves synthetic answers on this machine until it is interrupted. */
@Command(
        name = "stub",
        description = {
            "Serves synthetic answers in every dialect on 127.0.0.1, so that you can try live mode without a key.",
            "It asks no model. Its answers are made up and marked as synthetic."
        })
final class StubCommand extends PlumblineCommand {
    @Mixin
    private StubOptions options = new StubOptions();

    @Override
    public Integer call() throws IOException {
        Mistakes mistakes = new Mistakes();
        StubSettings settings = options.settings(System.getenv()::get, mistakes);
        mistakes.throwIfAny();
        PrintWriter out = out();
        try (StubServer stub = start(settings)) {
            print(stub, out);
            untilInterrupted(stub, out);
        }
        return ExitCode.OK.number();
    }

    private static StubServer start(StubSettings settings) throws IOException {
        try {
            return StubServer.start(settings);
        } catch (BindException e) {
            throw new MistakesException(
                    Place.of("--port"),
                    "the port is taken",
                    String.valueOf(settings.port()),
                    "choose another, or 0 for any free one");
        }
    }

    private static void untilInterrupted(StubServer stub, PrintWriter out) {
        // Ctrl-C exits the process without waking up this thread.
        Thread atExit = new Thread(() -> tellEnd(stub, out));
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(atExit);
            tellEnd(stub, out);
        }
    }

    private static void print(StubServer stub, PrintWriter out) {
        out.println("synthetic answers, no model is asked; base URLs by dialect:");
        Dialects.names().forEach(dialect -> out.printf("  %-13s%s%n", dialect, stub.baseUrl(dialect)));
        out.println("now, in another terminal: "
                + StartCommand.with("run --suite political --models stub --mode live --baseline none"));
        out.println("(suites/political/models/stub.yaml names port 8089); Ctrl-C ends it");
        out.flush();
    }

    private static void tellEnd(StubServer stub, PrintWriter out) {
        StubCounts counts = stub.counts();
        out.printf(
                "%d requests, %d answered in full, %d refused until later, at most %d at once%n",
                counts.received(), counts.completed(), counts.refused429(), counts.mostInFlight());
        new TreeMap<>(counts.faults()).forEach((fault, n) -> out.printf("fault %s: %d%n", fault.word(), n));
        out.flush();
    }
}
