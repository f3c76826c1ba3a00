package dev.plumbline.wording;

import dev.plumbline.results.JudgeCardRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.text.StartCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sentences about a whole run: its missing replies, its limits, and how to accept its shifts. */
public final class RunWording {
    /** The smallest share that is not shown as 0 %. */
    private static final double VISIBLE = 0.005;

    private RunWording() {}

    /** Returns the warning that some replies are missing. It is shown above the verdicts, because all of the other verdicts may be green. */
    public static Optional<String> missingReplies(int planned, int failed) {
        return failed == 0
                ? Optional.empty()
                : Optional.of("NOT ALL MEASURED: " + failed + " of " + planned
                        + " planned calls have no reply, so this run fails whatever the verdicts below say;"
                        + " its failed tests name them");
    }

    /**
     * Returns the command that accepts the shifts into the baseline that the run used. Returns empty if a name needs quotes, because each
     * shell has its own rules for quotes.
     *
     * @param baseline the value of the property {@code baseline}: a path, {@code default} or {@code none}
     */
    public static Optional<String> acceptCommand(String suite, String baseline) {
        boolean standard = baseline.equals("default") || baseline.equals("none");
        if (!StartCommand.isPlain(suite) || !(standard || StartCommand.isPlain(baseline))) {
            return Optional.empty();
        }
        return Optional.of(StartCommand.with(
                "accept --suite " + suite + (standard ? "" : " --baseline " + baseline) + " --reason \"...\""));
    }

    /** Returns the limits of the run, one sentence each. */
    public static List<String> limitations(RunResults results) {
        List<String> sentences = new ArrayList<>();
        unmeasured(results).ifPresent(sentences::add);
        truncation(results).ifPresent(sentences::add);
        sentences.add(
                results.variants().isEmpty()
                        ? "Each question was asked in one wording. It is unknown whether another wording would give the same shifts."
                        : "Other wordings were asked too. The verdicts here are about the first one; results.json has the shifts of the others.");
        if (results.controls().isEmpty()) {
            sentences.add(
                    "No control questions were asked, so a shift on these questions cannot be distinguished from a shift on everything.");
        }
        if (!results.elaborations().isEmpty()) {
            judge(sentences, results.judgeCard());
        }
        if (results.withheldTexts()) {
            sentences.add("The texts of explanations are withheld; their categories are shown.");
        }
        List<OpenCellRow> cells = Objects.requireNonNullElse(results.cells(), List.of());
        if (!cells.isEmpty()) {
            openReplies(sentences, cells);
        }
        sentences.add("The results are about these questions only.");
        return sentences;
    }

    private static Optional<String> unmeasured(RunResults results) {
        long missing = results.ratings().stream().filter(r -> !r.isMeasured()).count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(NumberText.count(missing, "rating")
                        + " could not be read; verdicts that depend on them are inconclusive.");
    }

    private static Optional<String> truncation(RunResults results) {
        double most = 0;
        RatingRow worst = null;
        for (RatingRow rating : results.ratings()) {
            double unseen = rating.unseenMass() == null ? 0 : rating.unseenMass();
            if ("logprobs".equals(rating.method()) && unseen > most) {
                most = unseen;
                worst = rating;
            }
        }
        if (worst == null || most < VISIBLE) {
            return Optional.empty();
        }
        long open = results.shifts().stream()
                .map(ShiftRow::meanShift)
                .filter(m -> m != null && m.low() < 0 && m.high() > 0)
                .count();
        return Optional.of("The providers show only the most likely tokens. Up to " + NumberText.percent(most)
                + " of a model's probability is unseen (" + worst.model() + " on " + worst.question()
                + "); verdicts use the bounds"
                + (open == 0
                        ? "."
                        : ", and the direction of " + NumberText.count(open, "mean shift") + " stays open."));
    }

    private static void judge(List<String> sentences, @Nullable JudgeCardRow card) {
        if (card == null || !card.proven()) {
            sentences.add("No judge card proves the judge"
                    + (card == null || card.reason() == null ? "" : " (" + card.reason() + ")")
                    + ": categories of explanations are shown and their verdicts withheld.");
        }
        sentences.add("The explanations of a cell come from one prompt, so their interval is about that prompt.");
    }

    private static void openReplies(List<String> sentences, List<OpenCellRow> cells) {
        int unread =
                cells.stream().mapToInt(cell -> cell.samples() - cell.read()).sum();
        if (unread > 0) {
            sentences.add(NumberText.replies(unread)
                    + (unread == 1 ? " to an open question was" : " to open questions were")
                    + " not read. The shares are over the replies that were read.");
        }
        sentences.add("Readers of open replies match patterns, words and lengths, not meaning.");
    }
}
