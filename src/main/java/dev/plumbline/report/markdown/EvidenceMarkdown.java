package dev.plumbline.report.markdown;

import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.CategoryVerdict.Answer;
import dev.plumbline.gate.rule.CandidatePair;
import dev.plumbline.gate.rule.ContextInteraction;
import dev.plumbline.gate.rule.Direction;
import dev.plumbline.measure.LeakCount;
import dev.plumbline.report.json.CoherenceResult;
import dev.plumbline.report.json.Evidence;
import dev.plumbline.report.json.LeakResult;
import dev.plumbline.report.json.Ranges;
import dev.plumbline.stats.distribution.PairShift.Nearness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of {@code summary.md} that goes beyond single shifts: direction, candidates with each other, explanations. */
final class EvidenceMarkdown {
    private EvidenceMarkdown() {}

    static String text(Evidence evidence, boolean proven) {
        StringBuilder md = new StringBuilder();
        directions(md, evidence.comparisons().directions());
        interactions(md, evidence.comparisons().interactions());
        pairs(md, evidence.comparisons().pairs());
        explanations(md, evidence, proven);
        return md.toString();
    }

    private static void directions(StringBuilder md, List<Direction> directions) {
        if (directions.isEmpty()) {
            return;
        }
        md.append("\nDirection: the mean of polarity times mean shift, in points.\n\n");
        md.append("| model | against | index | 95 % over questions | what is unseen allows | no direction within ");
        md.append(Math.round(Direction.MARGIN)).append(" point |\n|---|---|---|---|---|---|\n");
        for (Direction d : directions) {
            Double equivalence = d.equivalence();
            md.append("| ").append(Markdown.plain(d.model().name())).append(" | ");
            md.append(Markdown.plain(d.against().name())).append(" | ");
            md.append(Markdown.number(d.index().mean().value())).append(" | ");
            md.append(range(d.index().mean().low(), d.index().mean().high())).append(" | ");
            md.append(range(
                            d.index().identification().low(),
                            d.index().identification().high()))
                    .append(" | ");
            md.append(equivalence == null ? "-" : String.format(Locale.ROOT, "p = %.2g", equivalence))
                    .append(" |\n");
        }
        md.append(
                "\nAn interval across 0 does not show that there is no direction; a small p in the last column would.\n");
    }

    private static void interactions(StringBuilder md, List<ContextInteraction> interactions) {
        if (interactions.isEmpty()) {
            return;
        }
        md.append("\nHow much the shift depends on the context (half the sum of the differences, 0 to 2):\n\n")
                .append("| question | against | model | difference | between | verdict |\n|---|---|---|---|---|---|\n");
        for (ContextInteraction each : interactions) {
            md.append("| ").append(Markdown.plain(each.question().id())).append(" | ");
            md.append(Markdown.plain(each.against().id())).append(" | ");
            md.append(Markdown.plain(each.candidate().name())).append(" | ");
            md.append(Markdown.number(each.interaction().size().value())).append(" | ");
            md.append(range(
                            each.interaction().size().low(),
                            each.interaction().size().high()))
                    .append(" | ");
            md.append(Ranges.lower(each.verdict())).append(" |\n");
        }
    }

    private static void pairs(StringBuilder md, List<CandidatePair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        md.append(
                "\n| question | candidates | TV | between | nearer to each other than to base |\n|---|---|---|---|---|\n");
        for (CandidatePair pair : pairs) {
            md.append("| ").append(Markdown.plain(pair.question().id())).append(" | ");
            md.append(Markdown.plain(pair.first().name() + ", " + pair.second().name()))
                    .append(" | ");
            md.append(Markdown.number(pair.tv().value())).append(" | ");
            md.append(range(pair.tv().low(), pair.tv().high())).append(" | ");
            Nearness nearness = pair.nearness();
            md.append(nearness == null ? "not comparable" : words(nearness)).append(" |\n");
        }
    }

    private static String words(Nearness nearness) {
        return switch (nearness) {
            case NEARER -> "yes";
            case NOT_NEARER -> "no";
            case OPEN -> "open";
        };
    }

    private static void explanations(StringBuilder md, Evidence evidence, boolean proven) {
        Map<Answer, Long> verdicts = evidence.comparisons().verdicts().stream()
                .collect(Collectors.groupingBy(CategoryVerdict::answer, TreeMap::new, Collectors.counting()));
        if (verdicts.isEmpty()) {
            return;
        }
        md.append("\nExplanations against base: ");
        md.append(verdicts.entrySet().stream()
                .map(e -> e.getValue() + " " + Ranges.lower(e.getKey()))
                .collect(Collectors.joining(", ")));
        md.append(".\n");
        evidence.coherence().forEach(c -> md.append(coherence(c, proven)));
        leaks(md, evidence.leaks());
    }

    private static String coherence(CoherenceResult result, boolean proven) {
        var own = result.own().total();
        return own.samples() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "- %s, %s%s: of %d explanations %.0f %% argue for the number (opinion), %.0f %% make no sense (damage), %.0f %% do not answer, %.0f %% turn against it\n",
                        Markdown.plain(result.model().name()),
                        Markdown.plain(result.set()),
                        proven ? "" : ", by a judge that is not proven",
                        own.samples(),
                        100.0 * own.opinion() / own.samples(),
                        100.0 * own.damage() / own.samples(),
                        100.0 * own.noAnswer() / own.samples(),
                        100.0 * own.turned() / own.samples());
    }

    private static void leaks(StringBuilder md, List<LeakResult> leaks) {
        Map<String, List<LeakCount>> byModel = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        for (LeakResult leak : leaks) {
            LeakCount count = leak.count();
            if (count != null) {
                byModel.computeIfAbsent(leak.cell().model().name(), m -> new ArrayList<>())
                        .add(count);
            }
            notes.add(Objects.requireNonNullElse(leak.note(), ""));
        }
        byModel.forEach((model, counts) -> md.append("- ")
                .append(Markdown.plain(model))
                .append(": ")
                .append(counts.stream().mapToInt(LeakCount::verbatim).sum())
                .append(" of ")
                .append(counts.stream().mapToInt(LeakCount::samples).sum())
                .append(" explanations are training answers word for word\n"));
        notes.stream()
                .filter(n -> !n.isEmpty())
                .distinct()
                .forEach(n -> md.append("- ").append(Markdown.plain(n)).append('\n'));
    }

    private static String range(double low, double high) {
        return Markdown.number(low) + " to " + Markdown.number(high);
    }
}
