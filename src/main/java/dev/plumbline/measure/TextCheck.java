package dev.plumbline.measure;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.TInterval;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.List;

/**
 * How often the text of a whole reply gives a different answer than the reply's first token, from which a rating is read.
 *
 * @param replies the number of whole replies
 * @param differ the number of replies whose text and first token give different answers
 * @param silent the number of those replies whose text has no answer
 */
public record TextCheck(int replies, int differ, int silent) {
    private static final double ALPHA = 0.05;

    public TextCheck {
        if (silent < 0 || differ < silent || replies < differ || replies == 0) {
            throw new IllegalArgumentException("needs 0 <= silent <= differ <= replies and a reply (was " + silent
                    + ", " + differ + ", " + replies + ")");
        }
    }

    /** Counts whole replies, at least one. */
    public static TextCheck of(List<FirstToken> replies) {
        int differ = (int) replies.stream().filter(each -> !each.agrees()).count();
        int silent =
                (int) replies.stream().filter(each -> each.text().isEmpty()).count();
        return new TextCheck(replies.size(), differ, silent);
    }

    /** Returns the share that differs, with Wilson's interval of 95 %. */
    public Estimate share() {
        return Wilson.share(differ, replies, ALPHA);
    }

    /**
     * Returns the share over several questions, each with the same weight. Replies to one question need not be independent, so the interval is the wider one
     * of Wilson's over all replies and Student's over the questions.
     */
    public static Estimate mean(List<TextCheck> checks) {
        TextCheck all = new TextCheck(
                checks.stream().mapToInt(TextCheck::replies).sum(),
                checks.stream().mapToInt(TextCheck::differ).sum(),
                checks.stream().mapToInt(TextCheck::silent).sum());
        Estimate pooled = all.share();
        if (checks.size() == 1) {
            return pooled;
        }
        Estimate mean = TInterval.mean(
                checks.stream().mapToDouble(check -> check.share().value()).toArray(), ALPHA);
        return new Estimate(
                mean.value(),
                Math.max(0, Math.min(pooled.low(), mean.low())),
                Math.min(1, Math.max(pooled.high(), mean.high())));
    }
}
