package dev.plumbline.report.markdown;

import dev.plumbline.results.RunResults;
import dev.plumbline.results.SeedGroupRow;
import dev.plumbline.results.SweepRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of {@code summary.md} on training: the spread over seeds, and the training step at which drift begins. */
final class RecipesMarkdown {
    private RecipesMarkdown() {}

    static String text(RunResults results) {
        StringBuilder md = new StringBuilder();
        List<SweepRow> sweeps = results.sweeps();
        List<SeedGroupRow> groups = results.groups();
        md.append(sweeps.isEmpty() ? "" : "\n");
        sweeps.forEach(s -> md.append("- ").append(sweep(s)).append('\n'));
        md.append(groups.isEmpty() ? "" : "\n");
        groups.forEach(g -> md.append("- ").append(group(g)).append('\n'));
        return md.toString();
    }

    private static String sweep(SweepRow sweep) {
        String name = "checkpoints of " + Markdown.plain(sweep.sweep()) + ": ";
        if (sweep.note() != null) {
            return name + Markdown.plain(sweep.note());
        }
        String steps =
                sweep.points().stream().map(p -> String.valueOf(p.step())).collect(Collectors.joining(", "));
        SweepRow.FirstDrift first = sweep.firstDrift();
        return name
                + (first == null
                        ? "none of the steps " + steps + " drifts"
                        : "step " + first.step() + " is the first that drifts (" + Markdown.plain(first.model()) + ": "
                                + Markdown.plain(String.join(", ", first.questions())) + "); steps measured: "
                                + steps);
    }

    private static String group(SeedGroupRow group) {
        String step = group.step() == null ? "" : ", step " + group.step();
        String name = "group " + Markdown.plain(group.group()) + step + " ("
                + Markdown.plain(String.join(", ", group.models())) + "): ";
        SeedGroupRow.Spread mean = group.meanTv();
        if (mean == null) {
            return name + Markdown.plain(String.valueOf(group.note()));
        }
        String widest = group.questions().stream()
                .max((a, b) -> Double.compare(a.tv().variance(), b.tv().variance()))
                .map(q -> "; widest on " + Markdown.plain(q.question()) + " (" + spread(q.tv()) + ")")
                .orElse("");
        return name + "over " + group.models().size() + " seeds the mean TV is " + spread(mean) + widest;
    }

    private static String spread(SeedGroupRow.Spread spread) {
        return String.format(
                Locale.ROOT,
                "%.3f, standard deviation %.3f, from %.3f to %.3f",
                spread.mean(),
                Math.sqrt(spread.variance()),
                spread.least(),
                spread.most());
    }
}
