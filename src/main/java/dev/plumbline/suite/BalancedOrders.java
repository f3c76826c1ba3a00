package dev.plumbline.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Chooses the orders in which choices are listed. Returns all orders if that is not more than wanted. Otherwise each choice is at each
 * position as equally often as possible. The same choices, number and seed always give the same orders.
 */
final class BalancedOrders {
    /** The maximum number of choices for which all orders are listed: 6! = 720 orders. */
    private static final int MOST_LISTED = 6;

    private BalancedOrders() {}

    /**
     * Returns the orders. Returns only the order of the file if one order is wanted.
     *
     * @param answers the answers in the order of the file
     * @param wanted the number of orders, at least 1
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

    /**
     * Returns the rows of Latin squares; the last square may be incomplete. The rotations of one order form a Latin square: each choice is
     * at each position once.
     */
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
