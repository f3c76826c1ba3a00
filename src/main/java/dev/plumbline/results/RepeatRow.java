package dev.plumbline.results;

/** The difference of one model from itself on one question. */
public record RepeatRow(String question, String model, int readings, double noise) {}
