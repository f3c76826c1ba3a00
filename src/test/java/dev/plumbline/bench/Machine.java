package dev.plumbline.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import okhttp3.OkHttp;

/** Where and when it was measured, without which no figure means anything. */
record Machine(String line, double loadBefore) {
    static Machine here() {
        Runtime runtime = Runtime.getRuntime();
        String line = String.format(
                Locale.ROOT,
                "%s, %d cores of %s %s, JDK %s (%s), default heap limit %d MB, OkHttp %s",
                LocalDate.now(ZoneOffset.UTC),
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vm.name"),
                runtime.maxMemory() >> 20,
                OkHttp.VERSION);
        return new Machine(line, load());
    }

    /** How busy the machine was. */
    String loadLine() {
        return String.format(
                Locale.ROOT,
                "Load average of the last minute: %.1f before, %.1f after (the benchmark's own load included).",
                loadBefore,
                load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
