package dev.plumbline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate's questions over all wordings; shifts are on the line 0..1. */
public record VariantsRow(
        String model, List<Question> questions, @Nullable Components components) {
    /** One question over all wordings that were asked. */
    public record Question(
            String question,
            int asked,
            @Nullable ValueRange shift,
            @Nullable Double level,
            @Nullable Double sd,
            @Nullable Double hodgesLehmann,
            @Nullable Double content,
            @Nullable Double style,
            @Nullable Double rewordingNoise,
            @Nullable Boolean beatsRewording,
            double noise,
            String robust,
            String reason,
            List<Wording> wordings) {}

    /**
     * The shift in one wording.
     *
     * @param variant id of the variant; null is the suite's own wording
     */
    public record Wording(@Nullable String variant, double shift, double w1, ValueRange tv) {}

    /** The variance of shifts between questions and between wordings. */
    public record Components(
            double mean,
            double questionVariance,
            double variantVariance,
            double f,
            double p,
            double errorFixed,
            double errorRandom,
            ValueRange random) {}
}
