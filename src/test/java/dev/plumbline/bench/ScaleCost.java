package dev.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * What one command took, from the start of its JVM to its end.
 *
 * @param seconds by the clock
 * @param cpuSeconds of the process, compiler and collector included
 * @param heapMegabytes the most heap in use, each pool at its own peak
 * @param residentMegabytes the most memory resident, or NaN where the system does not tell
 */
record ScaleCost(double seconds, double cpuSeconds, double heapMegabytes, double residentMegabytes) {
    static final String MARK = "process-took ";

    static ScaleCost sinceStart() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new ScaleCost(
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9,
                heap / (double) (1 << 20),
                Phase.peak());
    }

    /** As it goes from the child to its parent. */
    String line() {
        return MARK + seconds + " " + cpuSeconds + " " + heapMegabytes + " " + residentMegabytes;
    }

    /** Reads {@link #line} back. */
    static ScaleCost read(String line) {
        String[] parts = line.split(" ", -1);
        return new ScaleCost(
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]));
    }
}
