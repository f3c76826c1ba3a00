package dev.plumbline.report;

import dev.plumbline.stats.SeedSpread;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of {@code summary.md} about how candidates were made: the spread over seeds, and where training begins to drift. */
final class RecipesMarkdown {
    private RecipesMarkdown() {}

    static String text(Results results) {
        StringBuilder md = new StringBuilder();
        List<Sweep> sweeps = Sweep.of(results);
        List<SeedGroup> groups = SeedGroup.of(results);
        md.append(sweeps.isEmpty() ? "" : "\n");
        sweeps.forEach(s -> md.append("- ").append(sweep(s)).append('\n'));
        md.append(groups.isEmpty() ? "" : "\n");
        groups.forEach(g -> md.append("- ").append(group(g)).append('\n'));
        return md.toString();
    }

    private static String sweep(Sweep sweep) {
        String name = "checkpoints of " + Markdown.plain(sweep.name()) + ": ";
        if (sweep.note() != null) {
            return name + Markdown.plain(sweep.note());
        }
        String steps =
                sweep.points().stream().map(p -> String.valueOf(p.step())).collect(Collectors.joining(", "));
        return name
                + sweep.firstDrift()
                        .map(p -> "step " + p.step() + " is the first that drifts ("
                                + Markdown.plain(p.model()) + ": "
                                + Markdown.plain(String.join(", ", p.drifted())) + "); steps measured: " + steps)
                        .orElse("none of the steps " + steps + " drifts");
    }

    private static String group(SeedGroup group) {
        String step = group.step() == null ? "" : ", step " + group.step();
        String name = "group " + Markdown.plain(group.group()) + step + " ("
                + Markdown.plain(String.join(", ", group.members())) + "): ";
        SeedSpread mean = group.meanTv();
        if (mean == null) {
            return name + Markdown.plain(String.valueOf(group.note()));
        }
        String widest = group.questions().stream()
                .max((a, b) -> Double.compare(a.tv().deviation(), b.tv().deviation()))
                .map(q -> "; widest on " + Markdown.plain(q.question()) + " (" + spread(q.tv()) + ")")
                .orElse("");
        return name + "over " + mean.seeds() + " seeds the mean TV is " + spread(mean) + widest;
    }

    private static String spread(SeedSpread spread) {
        return String.format(
                Locale.ROOT,
                "%.3f, standard deviation %.3f, from %.3f to %.3f",
                spread.mean(),
                spread.deviation(),
                spread.least(),
                spread.most());
    }
}
