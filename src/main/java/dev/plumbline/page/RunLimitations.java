package dev.plumbline.page;

import dev.plumbline.results.JudgeCardRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.wording.ExplanationWording;
import dev.plumbline.wording.NumberText;
import java.util.ArrayList;
import java.util.List;

/** Sentences about what a run cannot show, derived from its results. */
record RunLimitations(PageInput input, OpenResults answers) {
    /** Less than this would be shown as 0 %. */
    private static final double VISIBLE = 0.005;

    /** Returns a sentence each. */
    List<String> sentences() {
        List<String> limits = new ArrayList<>();
        unmeasured(limits);
        truncation(limits);
        RunResults results = input.results();
        limits.add(
                results.variants().isEmpty()
                        ? "Each question was asked in one wording. Whether another wording would move alike is unknown."
                        : "Other wordings were asked too; the verdicts here are about the first one, and results.json holds the shifts of the others.");
        if (results.controls().isEmpty()) {
            limits.add(
                    "No control questions were asked, so a shift on these questions cannot be distinguished from a shift on everything.");
        }
        if (!results.elaborations().isEmpty()) {
            judge(limits);
        }
        if (input.withheldTexts()) {
            limits.add(ExplanationWording.WITHHELD);
        }
        if (!answers.isEmpty()) {
            open(limits);
        }
        limits.add("The results are about these questions only.");
        return limits;
    }

    private void unmeasured(List<String> limits) {
        long missing =
                input.results().ratings().stream().filter(r -> !r.isMeasured()).count();
        if (missing > 0) {
            limits.add(NumberText.count(missing, "rating")
                    + " could not be read; verdicts that depend on them are inconclusive.");
        }
    }

    private void truncation(List<String> limits) {
        double most = 0;
        RatingRow worst = null;
        for (RatingRow rating : input.results().ratings()) {
            double unseen = rating.unseenMass() == null ? 0 : rating.unseenMass();
            if ("logprobs".equals(rating.method()) && unseen > most) {
                most = unseen;
                worst = rating;
            }
        }
        if (worst != null && most >= VISIBLE) {
            long open = input.results().shifts().stream()
                    .map(ShiftRow::meanShift)
                    .filter(m -> m != null && m.low() < 0 && m.high() > 0)
                    .count();
            limits.add("The providers show only the most likely tokens. Up to " + NumberText.percent(most)
                    + " of a model's probability is unseen ("
                    + worst.model() + " on "
                    + worst.question()
                    + "); verdicts rest on the bounds"
                    + (open == 0
                            ? "."
                            : ", and the direction of " + NumberText.count(open, "mean shift") + " stays open."));
        }
    }

    private void open(List<String> limits) {
        int unread = answers.cells().stream()
                .mapToInt(cell -> cell.samples() - cell.read())
                .sum();
        if (unread > 0) {
            limits.add(NumberText.replies(unread)
                    + (unread == 1 ? " to an open question was" : " to open questions were")
                    + " not read and count nowhere; the shares are of those that were read.");
        }
        limits.add("Readers of open replies match patterns, words and lengths, not meaning.");
    }

    private void judge(List<String> limits) {
        JudgeCardRow card = input.results().judgeCard();
        if (card == null || !card.proven()) {
            limits.add("No judge card vouches for the judge"
                    + (card == null || card.reason() == null ? "" : " (" + card.reason() + ")")
                    + ": categories of explanations are shown and their verdicts withheld.");
        }
        limits.add("Explanations were drawn for one prompt each: their intervals are about that prompt.");
    }
}
