package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, since a run launches JUnit, hands settings to Allure by system properties, and can be killed. */
final class RunProcess {
    private final Process process;
    private final Path out;
    private final Path err;

    private RunProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static RunProcess start(Path root, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plumbline.cli.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--root", root.toString()));
        Path out = Files.createTempFile(root.getParent(), "out", ".txt");
        Path err = Files.createTempFile(root.getParent(), "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.getParent().toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLUMBLINE_") || name.startsWith("GITHUB_"));
        builder.environment().putAll(environment);
        return new RunProcess(builder.start(), out, err);
    }

    /** Waits for its end. */
    CliCall end() throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new CliCall(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Asks it to end as {@code kill} does, and waits; returns whether it was still running. */
    boolean terminate() throws InterruptedException {
        boolean running = process.isAlive();
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ended after SIGTERM")
                .isTrue();
        return running;
    }

    /** Sends it a signal by name, such as INT, and waits for its end. */
    CliCall signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).as("kill").isZero();
        return end();
    }

    /** Kills it as {@code kill -9} does; returns whether it was still running. */
    boolean kill() throws InterruptedException {
        boolean running = process.isAlive();
        process.destroyForcibly().waitFor();
        return running;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What it has said so far on both outputs, for messages of failed assertions. */
    String said() {
        try {
            return Files.readString(out) + Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
