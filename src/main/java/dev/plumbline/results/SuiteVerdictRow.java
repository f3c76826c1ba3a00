package dev.plumbline.results;

/** A candidate's verdict over the suite. */
public record SuiteVerdictRow(String model, String verdict, int drifted, int within, int inconclusive) {}
