package dev.plumbline.suite;

import java.util.List;

/**
 * The settings of the judge.
 *
 * @param temperature 0 or more
 * @param maxTokens length limit of the judge's reply
 * @param categories at least two, in the order of the file
 */
public record JudgeSettings(double temperature, int maxTokens, List<Category> categories) {
    public JudgeSettings {
        categories = List.copyOf(categories);
    }
}
