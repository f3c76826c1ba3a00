package dev.plumbline.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The orders that choices are asked in: all of them if there are no more than wanted, else so many that each choice is at each position as
 * equally often as possible. They depend on the seed alone.
 */
final class BalancedOrders {
    /** The most choices for which all orders are listed: 6! = 720. */
    private static final int MOST_LISTED = 6;

    private BalancedOrders() {}

    /**
     * Returns the orders, the written one alone if one is wanted.
     *
     * @param answers in the order of the file
     * @param wanted how many orders, at least 1
     */
    static List<AnswerOrder> of(List<Integer> answers, int wanted, long seed) {
        if (wanted == 1) {
            return List.of(new AnswerOrder(answers));
        }
        List<AnswerOrder> all = new ArrayList<>();
        if (answers.size() <= MOST_LISTED) {
            permute(new ArrayList<>(answers), List.of(), all);
            if (all.size() <= wanted) {
                return all;
            }
        }
        return squares(answers, wanted, new Random(seed));
    }

    private static void permute(List<Integer> left, List<Integer> chosen, List<AnswerOrder> all) {
        if (left.isEmpty()) {
            all.add(new AnswerOrder(chosen));
        }
        for (Integer next : left) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove(next);
            List<Integer> longer = new ArrayList<>(chosen);
            longer.add(next);
            permute(rest, longer, all);
        }
    }

    /** Returns Latin squares, the last one cut. The rotations of an order have each choice once at each position. */
    private static List<AnswerOrder> squares(List<Integer> answers, int wanted, Random random) {
        List<AnswerOrder> orders = new ArrayList<>();
        Set<List<Integer>> used = new HashSet<>();
        while (orders.size() < wanted) {
            List<Integer> first = new ArrayList<>(answers);
            Collections.shuffle(first, random);
            List<Integer> turned = new ArrayList<>(first);
            Collections.rotate(turned, -first.indexOf(answers.get(0)));
            if (!used.add(turned)) {
                continue;
            }
            List<Integer> turns = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                turns.add(i);
            }
            Collections.shuffle(turns, random);
            for (int turn : turns.subList(0, Math.min(turns.size(), wanted - orders.size()))) {
                List<Integer> order = new ArrayList<>(first);
                Collections.rotate(order, turn);
                orders.add(new AnswerOrder(order));
            }
        }
        return orders;
    }
}
