package dev.plumbline.results;

/** The difference between repeated ratings of one question by one model. */
public record RepeatRow(String question, String model, int readings, double noise) {}
