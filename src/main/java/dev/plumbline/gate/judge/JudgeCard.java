package dev.plumbline.gate.judge;

import java.time.LocalDate;
import java.util.List;

/**
 * The result of a judge's exam on a suite's hand-labelled elaborations. Without a card the judge's labels decide no verdict.
 *
 * @param date the day of the exam
 * @param suite the suite's name
 * @param rubric fingerprint of the judge's instructions
 * @param gold fingerprint of the labelled elaborations of the exam
 * @param floor the kappa that the suite required on that day, in 0..1
 */
public record JudgeCard(
        LocalDate date, String suite, ExaminedJudge judge, String rubric, String gold, double floor, JudgeScore score) {
    /** The file's name, next to the recording. */
    public static final String FILE = "judge-card.json";
    /** Version of the layout; {@code suites/judge-card.schema.json} describes it. */
    public static final int SCHEMA = 1;

    /** Returns the reasons why the card is red by the floor of that day; empty if the card is green. */
    public List<String> reasons() {
        return JudgeRule.reasons(score, floor);
    }

    /** Returns {@code green} or {@code red}. */
    public String verdict() {
        return reasons().isEmpty() ? "green" : "red";
    }
}
