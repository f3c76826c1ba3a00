package dev.plumbline.bench;

import dev.plumbline.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** {@code plumbline stub} in a process of its own, so that it shares no thread, heap or compiler with what is measured. */
record StubProcess(Process process, URI url) implements AutoCloseable {
    static StubProcess start(int latencyMillis) throws IOException {
        Process process = Jvm.start(
                List.of(), Main.class.getName(), "stub", "--port", "0", "--latency", String.valueOf(latencyMillis));
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            String[] words = line.strip().split("\\s+", -1);
            if (words[0].equals("openai")) {
                return new StubProcess(process, URI.create(words[1]));
            }
        }
        process.destroy();
        throw new IOException("the stub did not start");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
