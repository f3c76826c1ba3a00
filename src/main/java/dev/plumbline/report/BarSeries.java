package dev.plumbline.report;

import dev.plumbline.stats.Bounded;
import java.util.List;

/** One model's bars, from the smallest answer up, each with what truncation allows it to be. */
record BarSeries(String name, List<Bounded> bars) {
    BarSeries {
        bars = List.copyOf(bars);
    }
}
