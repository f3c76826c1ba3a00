package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.PositionBias;
import dev.plumbline.measure.Rating;
import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.PositionBiasRow;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the records that exist only for suites with choices. */
public final class ChoiceRows {
    private ChoiceRows() {}

    /** Returns the choices of each question, or null if no question has any. */
    static @Nullable List<ChoicesRow> choices(Results results) {
        List<ChoicesRow> rows = new ArrayList<>();
        for (Question question : results.suite().questions()) {
            ChoicesRow row = of(question);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    /** Returns the choices of a question, or null if its answers are numbers. */
    public static @Nullable ChoicesRow of(Question question) {
        return question.answers() instanceof Choices choices
                ? new ChoicesRow(
                        question.id(),
                        choices.isOrdered(),
                        choices.listed().stream()
                                .map(c -> new ChoicesRow.Answer(c.answer(), c.id(), c.say()))
                                .toList())
                : null;
    }

    /**
     * Returns the position bias of each model, first over all questions and then for each question; null if no question was asked in
     * balanced orders.
     */
    static @Nullable List<PositionBiasRow> biases(Results results) {
        List<PositionBiasRow> rows = new ArrayList<>();
        for (ModelRef model : results.cast().contestants()) {
            Map<String, List<PositionBias>> biases = new LinkedHashMap<>();
            List<PositionBiasRow> single = new ArrayList<>();
            for (RatingResult rating : results.ratings()) {
                if (rating.model().equals(model)) {
                    PositionBias bias = measured(rating).orElse(null);
                    if (bias != null) {
                        biases.computeIfAbsent(rating.question().asked(), q -> new ArrayList<>())
                                .add(bias);
                        single.add(row(rating, bias));
                    }
                }
            }
            if (!biases.isEmpty()) {
                rows.add(new PositionBiasRow(
                        null,
                        model.name(),
                        biases.size(),
                        Ranges.of(PositionBias.mean(List.copyOf(biases.values()))),
                        null));
                rows.addAll(single);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    /** Returns the position bias of one rating; empty if the rating was not measured in balanced orders. */
    public static Optional<PositionBiasRow> bias(RatingResult rating) {
        return measured(rating).map(bias -> row(rating, bias));
    }

    private static Optional<PositionBias> measured(RatingResult rating) {
        return rating.outcome() instanceof Outcome.Measured<Rating> measured
                ? PositionBias.of(rating.question(), measured.value())
                : Optional.empty();
    }

    private static PositionBiasRow row(RatingResult rating, PositionBias bias) {
        return new PositionBiasRow(
                rating.question().id(), rating.model().name(), 1, Ranges.of(bias.first()), bias.positions());
    }
}
