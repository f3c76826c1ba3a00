package dev.plumbline.figure;

import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.stats.distribution.Bounded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The panels of a run's readers. Panels of one reader have the same order of categories and the same axis. */
final class OpenPanels {
    /** The explanation of bars and whiskers in captions. */
    static final String METHOD =
            "Bars: share of the replies that were read, with Wilson's interval of 95 %; where a reader counts, the mean"
                    + " with Student's interval. n: replies read.";

    private static final double GAP = 18;
    private static final double LEAST_WIDTH = 300;

    private final Findings findings;
    private final Map<String, Boolean> listed = new HashMap<>();
    private final Map<String, Double> most = new HashMap<>();

    OpenPanels(Findings findings) {
        this.findings = findings;
        findings.openReadings().stream()
                .collect(Collectors.groupingBy(OpenReading::reader))
                .forEach((reader, readings) -> {
                    listed.put(
                            reader,
                            readings.stream()
                                            .filter(reading -> !reading.isCounted())
                                            .map(reading ->
                                                    List.copyOf(reading.counts().keySet()))
                                            .distinct()
                                            .count()
                                    == 1);
                    most.put(
                            reader,
                            readings.stream()
                                    .map(OpenReading::mean)
                                    .filter(Objects::nonNull)
                                    .mapToDouble(Bounded::high)
                                    .filter(high -> high > 0)
                                    .max()
                                    .orElse(1));
                });
    }

    static void legend(Sheet sheet, Findings findings) {
        Legend legend = new Legend(sheet);
        findings.models().stream()
                .filter(model ->
                        findings.openReadings().stream().anyMatch(r -> r.model().equals(model)))
                .forEach(model -> legend.swatch(findings.ink(model), model));
        legend.end();
    }

    /** Returns the readers, in the order of the results. */
    List<String> readers() {
        return findings.openReadings().stream()
                .map(OpenReading::reader)
                .distinct()
                .toList();
    }

    /** Returns one reader's panels by their titles. A panel's title is its question. */
    Map<String, OpenPanel> ofReader(String reader) {
        Map<String, List<OpenReading>> byQuestion = new LinkedHashMap<>();
        findings.openReadings().stream()
                .filter(r -> r.reader().equals(reader))
                .forEach(r -> byQuestion
                        .computeIfAbsent(r.question(), q -> new ArrayList<>())
                        .add(r));
        Map<String, OpenPanel> panels = new LinkedHashMap<>();
        byQuestion.forEach((question, readings) -> panels.put(
                question,
                new OpenPanel(findings, readings, listed.getOrDefault(reader, true), most.getOrDefault(reader, 1.0))));
        return panels;
    }

    /** Draws panels side by side within the width of the sheet, and moves the sheet's bottom below them. */
    static void draw(Sheet sheet, Map<String, OpenPanel> panels) {
        double room = sheet.right() - Sheet.MARGIN;
        int columns = panels.size() > 1 && room >= 2 * LEAST_WIDTH + GAP ? 2 : 1;
        double width = (room - GAP * (columns - 1)) / columns;
        List<Map.Entry<String, OpenPanel>> all = List.copyOf(panels.entrySet());
        for (int i = 0; i < all.size(); i += columns) {
            double highest = 0;
            for (int column = 0; column < columns && i + column < all.size(); column++) {
                Map.Entry<String, OpenPanel> panel = all.get(i + column);
                double x = Sheet.MARGIN + column * (width + GAP);
                panel.getValue().draw(sheet, panel.getKey(), x, sheet.bottom(), width);
                highest = Math.max(highest, panel.getValue().height());
            }
            sheet.down(highest + 4);
        }
    }
}
