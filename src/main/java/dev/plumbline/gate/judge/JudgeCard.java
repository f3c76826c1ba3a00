package dev.plumbline.gate.judge;

import java.time.LocalDate;
import java.util.List;

/**
 * The result of a judge's exam on a suite's hand-labelled elaborations. Without it the judge's labels decide nothing.
 *
 * @param date the day it was examined
 * @param suite the suite's name
 * @param rubric fingerprint of its instructions
 * @param gold fingerprint of what it was examined with
 * @param floor the kappa the suite asked for that day, in 0..1
 */
public record JudgeCard(
        LocalDate date, String suite, ExaminedJudge judge, String rubric, String gold, double floor, JudgeScore score) {
    /** The file's name, next to the recording. */
    public static final String FILE = "judge-card.json";
    /** Version of the layout; {@code suites/judge-card.schema.json} describes it. */
    public static final int SCHEMA = 1;

    /** Returns why it is red by the floor of that day; empty if it is green. */
    public List<String> reasons() {
        return JudgeRule.reasons(score, floor);
    }

    /** Returns {@code green} or {@code red}. */
    public String verdict() {
        return reasons().isEmpty() ? "green" : "red";
    }
}
