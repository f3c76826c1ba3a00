package dev.plumbline.report.json;

import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.results.OriginRow;
import dev.plumbline.results.SeedGroupRow;
import dev.plumbline.stats.direction.SeedSpread;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.suite.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Groups fine-tunes of one recipe that differ only in their seed. The spread within a group is the error bar of the recipe. A group with a
 * note has no questions.
 */
final class SeedGroups {
    private SeedGroups() {}

    private record Key(String group, @Nullable Integer step) {}

    /** Returns the groups of a run's candidates, in the profile's order. */
    static List<SeedGroupRow> of(Results results) {
        Map<Key, List<String>> members = new LinkedHashMap<>();
        for (OriginRow candidate : ExtraRows.origins(results)) {
            String group = candidate.group();
            if (group != null) {
                members.computeIfAbsent(new Key(group, candidate.step()), k -> new ArrayList<>())
                        .add(candidate.model());
            }
        }
        return members.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue(), results))
                .toList();
    }

    private static SeedGroupRow group(Key key, List<String> members, Results results) {
        String note = note(members, results);
        if (note != null) {
            return new SeedGroupRow(key.group, key.step, members, List.of(), null, note);
        }
        List<SeedGroupRow.Question> questions = new ArrayList<>();
        Map<String, List<Double>> byMember = new LinkedHashMap<>();
        for (Question question : results.suite().questions()) {
            List<Shift> shifts = members.stream()
                    .map(m -> shift(results, question, m))
                    .flatMap(Optional::stream)
                    .toList();
            if (shifts.size() == members.size()) {
                questions.add(new SeedGroupRow.Question(
                        question.id(), spread(shifts, Shift::tv), spread(shifts, Shift::meanShift)));
                for (int i = 0; i < shifts.size(); i++) {
                    byMember.computeIfAbsent(members.get(i), m -> new ArrayList<>())
                            .add(shifts.get(i).tv().value());
                }
            }
        }
        if (questions.isEmpty()) {
            return new SeedGroupRow(
                    key.group, key.step, members, questions, null, "no question was measured on all of them");
        }
        List<Double> means = byMember.values().stream().map(SeedGroups::mean).toList();
        return new SeedGroupRow(key.group, key.step, members, questions, spread(means), null);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    /** Returns the reason why the members' spread is not one of seeds only; null if it is. */
    private static @Nullable String note(List<String> members, Results results) {
        List<OriginRow> origins = ExtraRows.origins(results).stream()
                .filter(c -> members.contains(c.model()))
                .toList();
        if (members.size() < 2) {
            return "one seed has no spread";
        }
        if (distinct(origins, OriginRow::datasetHash) > 1 || distinct(origins, OriginRow::recipe) > 1) {
            return "they differ in more than their seed, so their spread is not the recipe's";
        }
        long seeded = origins.stream().filter(o -> o.seed() != null).count();
        return distinct(origins, OriginRow::seed) < seeded ? "two of them have the same seed" : null;
    }

    private static long distinct(List<OriginRow> origins, Function<OriginRow, @Nullable Object> what) {
        return origins.stream().map(what).filter(Objects::nonNull).distinct().count();
    }

    private static Optional<Shift> shift(Results results, Question question, String model) {
        return results.shifts().stream()
                .filter(a ->
                        a.question().equals(question) && a.candidate().name().equals(model))
                .map(Assessment::shift)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static SeedGroupRow.Spread spread(List<Shift> shifts, Function<Shift, Bounded> number) {
        return spread(shifts.stream().map(number).map(Bounded::value).toList());
    }

    private static SeedGroupRow.Spread spread(List<Double> values) {
        SeedSpread spread = SeedSpread.of(values);
        return new SeedGroupRow.Spread(spread.mean(), spread.variance(), spread.least(), spread.most());
    }
}
