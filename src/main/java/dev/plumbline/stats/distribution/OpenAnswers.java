package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The answers that some open mass may belong to.
 *
 * <p>The most that a set of answers can have together is the smaller of the limit and the caps of the beginnings that reach into the set. This is
 * submodular, so the ways to spread the mass form a polymatroid, whose linear extremes a greedy fill finds (Edmonds 1970).
 */
final class OpenAnswers {
    private final double limit;
    private final double cap;
    private final List<BitSet> reached;

    /**
     * @param reached for each beginning the answers it may become, counted from the smallest of the scale
     */
    private OpenAnswers(double limit, double cap, List<BitSet> reached) {
        this.limit = limit;
        this.cap = cap;
        this.reached = reached;
    }

    /** Returns the answers of a scale that this mass may belong to. */
    static OpenAnswers of(OpenMass mass, int min, int max) {
        List<BitSet> reached = new ArrayList<>(mass.beginnings().size());
        for (String beginning : mass.beginnings()) {
            BitSet answers = new BitSet(max - min + 1);
            IntStream.rangeClosed(min, max)
                    .filter(answer -> String.valueOf(answer).startsWith(beginning))
                    .forEach(answer -> answers.set(answer - min));
            if (!answers.isEmpty()) {
                reached.add(answers);
            }
        }
        for (List<Integer> among : mass.among()) {
            BitSet answers = new BitSet(max - min + 1);
            among.forEach(answer -> answers.set(answer - min));
            reached.add(answers);
        }
        return new OpenAnswers(mass.limit(), mass.cap(), reached);
    }

    /** Returns each of these answers, by at most the cap: the reading of a scale whose answers are one token each. */
    static OpenAnswers each(double limit, double cap, IntPredicate unseen, int min, int max) {
        List<BitSet> reached = new ArrayList<>();
        IntStream.rangeClosed(min, max).filter(unseen).forEach(answer -> {
            BitSet one = new BitSet(max - min + 1);
            one.set(answer - min);
            reached.add(one);
        });
        return new OpenAnswers(limit, cap, reached);
    }

    /** Returns the most these answers, counted from the smallest, can have together. */
    double most(BitSet answers) {
        int beginnings = 0;
        for (BitSet each : reached) {
            if (each.intersects(answers)) {
                beginnings++;
            }
        }
        return Math.min(limit, cap * beginnings);
    }

    void addReached(BitSet all) {
        reached.forEach(all::or);
    }

    Fill fill() {
        return new Fill();
    }

    /** Gives one answer after the other the most it can still have. */
    final class Fill {
        private final BitSet used = new BitSet(reached.size());
        private double left = limit;

        /** Returns the highest probability that this answer can have after the answers filled before it. */
        double most(int index) {
            int beginnings = 0;
            for (int i = used.nextClearBit(0); i < reached.size(); i = used.nextClearBit(i + 1)) {
                if (reached.get(i).get(index)) {
                    beginnings++;
                }
            }
            return Math.min(cap * beginnings, left);
        }

        void add(int index) {
            left -= most(index);
            for (int i = 0; i < reached.size(); i++) {
                if (reached.get(i).get(index)) {
                    used.set(i);
                }
            }
        }
    }
}
