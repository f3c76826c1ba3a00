package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/** Whether a model moved in one direction over all questions with polarity. */
public record IndexRow(
        String model,
        String against,
        int questions,
        ValueRange index,
        ValueInterval bootstrap,
        double signFlip,
        ValueInterval identification,
        @Nullable Double noiseNull,
        @Nullable Double dilution,
        double margin,
        @Nullable Double equivalence) {}
