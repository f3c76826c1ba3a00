package dev.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One call phase as its process saw it.
 *
 * @param millis from the first call begun to the last reply there
 * @param cpuMillis what the process used meanwhile, compiler and collector included
 * @param peakMegabytes the most memory resident so far, or NaN where the system does not tell
 */
record Phase(double millis, double cpuMillis, double peakMegabytes) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final double MILLION = 1e6;

    /** Makes the calls and measures them. */
    static Phase of(Caller caller, int from, int calls) throws InterruptedException, IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        caller.call(from, calls);
        long ended = System.nanoTime();
        return new Phase((ended - began) / MILLION, (system.getProcessCpuTime() - cpu) / MILLION, peak());
    }

    /** The most memory this process had resident so far, in MB, or NaN where the system does not tell. */
    static double peak() {
        return peak(STATUS);
    }

    /** The same of another process, or NaN where it has ended. */
    static double peak(long pid) {
        try {
            return peak(Path.of("/proc", String.valueOf(pid), "status"));
        } catch (UncheckedIOException e) {
            // It ended while its file was read.
            return Double.NaN;
        }
    }

    private static double peak(Path status) {
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it goes from the child to its parent. */
    String line() {
        return "phase " + millis + " " + cpuMillis + " " + peakMegabytes;
    }

    /** Reads {@link #line} back. */
    static Phase read(String line) {
        String[] parts = line.split(" ", -1);
        return new Phase(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
    }
}
