package dev.plumbline.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several deterministic parts of a plan, so that several processes can share a run. All parts together are the whole plan.
 *
 * @param number the number of this part, from 1
 * @param of the number of parts, at least {@code number}
 */
public record Shard(int number, int of) {
    /** The whole plan. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern SPELLED = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("a shard must be from 1/n to n/n (was " + number + "/" + of + ")");
        }
    }

    /** Parses a shard such as {@code 3/8}; empty if the text is not a shard. */
    public static Optional<Shard> parse(String text) {
        Matcher spelled = SPELLED.matcher(text);
        if (!spelled.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(spelled.group(1));
        int of = Integer.parseInt(spelled.group(2));
        return number < 1 || number > of ? Optional.empty() : Optional.of(new Shard(number, of));
    }

    /** Returns whether this shard is the whole plan. */
    public boolean isWhole() {
        return of == 1;
    }

    /** Returns this shard's part of a plan. */
    public EvalPlan part(EvalPlan plan) {
        if (isWhole()) {
            return plan;
        }
        ShardAssignment deal = ShardAssignment.of(plan, of);
        return plan.part(
                question -> deal.of(question).equals(this),
                cell -> deal.of(cell).equals(this),
                cell -> deal.of(cell).equals(this));
    }

    /** Returns the name of the folder for a suite's outputs. */
    public String outputs(String suite) {
        return isWhole() ? suite : suite + "-shard-" + folder();
    }

    /** Returns the name of the shard's folder, such as {@code 3-of-8}. */
    public String folder() {
        return number + "-of-" + of;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
