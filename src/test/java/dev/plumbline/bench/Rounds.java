package dev.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same phase, measured again and again; what is told is the median, since a machine is never quite idle. */
record Rounds(List<Phase> phases) {
    Rounds {
        phases = List.copyOf(phases);
    }

    double millis() {
        return median(Phase::millis);
    }

    double cpuMillis() {
        return median(Phase::cpuMillis);
    }

    double peakMegabytes() {
        return median(Phase::peakMegabytes);
    }

    /** The median over rounds of the ratio of two callers that went one right after the other. */
    double over(Rounds other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            ratios.add(phases.get(i).millis() / other.phases.get(i).millis());
        }
        return median(ratios);
    }

    private double median(ToDoubleFunction<Phase> figure) {
        return median(phases.stream().mapToDouble(figure).boxed().toList());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
