package dev.plumbline.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real headless Chromium, for what only a browser can tell. */
public final class Browser {
    private final Path program;
    private final Path profile;

    private Browser(Path program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** The one of this machine, if there is one. */
    public static Optional<Browser> find(Path profile) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(n -> Path.of(folder, n)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, profile));
    }

    /** The page as it stands after its scripts have run. */
    public String dom(String address) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=6000",
                "--dump-dom",
                address));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the browser did not end");
        }
        return dom;
    }
}
