package dev.plumbline.report.json;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.TextCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reasons that weaken a run's verdicts: candidates that are identical to base, models that changed during the run, and replies that are
 * off the scale or unread.
 */
final class Cautions {
    /** The maximum number of names in a sentence; further names are only counted. */
    private static final int NAMED = 5;
    /** The share of whole answers that differ from their first token above which a model gets a caution. */
    private static final double NOTICEABLE = 0.1;

    private Cautions() {}

    static List<String> of(Results results) {
        Stream<String> identities = results.identities().stream()
                .flatMap(i -> i.words().stream()
                        .map(words -> (i.isBase() ? "NOT THE CANDIDATE: " : "")
                                + i.candidate().name() + ": " + words));
        return Stream.of(
                        identities,
                        results.servedChanges().stream(),
                        results.cast().contestants().stream().flatMap(model -> ofModel(results, model)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> ofModel(Results results, ModelRef model) {
        double least = results.suite().gate().leastMass();
        List<String> little = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (RatingResult result : results.ratings()) {
            if (result.model().equals(model)) {
                Rating shown = shown(result.outcome());
                String question = result.question().id();
                if (shown == null) {
                    if (result.outcome() instanceof Outcome.Unscored<Rating>) {
                        unread.add(question);
                    }
                } else if (shown.seen().mass() < least) {
                    little.add(String.format(
                            Locale.ROOT, "%s %.2f", question, shown.seen().mass()));
                }
                if (shown != null && shown.missing() != null) {
                    missing.add(question + ": " + shown.missing());
                }
            }
        }
        return Stream.of(
                        sentence(
                                model,
                                String.format(Locale.ROOT, "less than %.2f of the replies surely on the scale", least),
                                little),
                        sentence(model, "replies that could not be read", unread),
                        sentence(model, "sampled replies without an answer", missing),
                        text(results, model),
                        notJudged(results, model))
                .flatMap(List::stream);
    }

    private static List<String> text(Results results, ModelRef model) {
        List<TextCheck> checks = results.ratings().stream()
                .filter(result -> result.model().equals(model))
                .flatMap(result -> Stream.ofNullable(result.text()))
                .toList();
        if (checks.isEmpty() || TextCheck.mean(checks).low() <= NOTICEABLE) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "%s: the text of whole answers is not what their first token answers in %d of %d, so that its ratings may not show what it writes",
                model.name(),
                checks.stream().mapToInt(TextCheck::differ).sum(),
                checks.stream().mapToInt(TextCheck::replies).sum()));
    }

    private static List<String> notJudged(Results results, ModelRef model) {
        List<PrefillResult> explained = results.elaborations().stream()
                .filter(result -> result.cell().model().equals(model))
                .toList();
        return explained.stream()
                .flatMap(result -> Stream.ofNullable(result.whyNotJudged()))
                .findFirst()
                .map(why -> model.name() + ": "
                        + explained.stream().mapToLong(PrefillResult::notJudged).sum()
                        + " of "
                        + explained.stream().mapToInt(PrefillResult::size).sum()
                        + " explanations were not judged and are in no share; the first: " + why)
                .stream()
                .toList();
    }

    private static @Nullable Rating shown(Outcome<Rating> outcome) {
        return outcome instanceof Outcome.Measured<Rating> measured
                ? measured.value()
                : outcome instanceof Outcome.Unscored<Rating> unscored ? unscored.shown() : null;
    }

    private static List<String> sentence(ModelRef model, String what, List<String> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", questions.subList(0, Math.min(NAMED, questions.size())));
        int more = questions.size() - NAMED;
        return List.of(model.name() + ": " + what + " on " + questions.size()
                + (questions.size() == 1 ? " question (" : " questions (") + named
                + (more > 0 ? " and " + more + " more" : "") + ")");
    }
}
