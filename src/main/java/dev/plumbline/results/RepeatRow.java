package dev.plumbline.results;

/** How far one model differed from itself on one question. */
public record RepeatRow(String question, String model, int readings, double noise) {}
