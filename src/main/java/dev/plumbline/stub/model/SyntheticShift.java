package dev.plumbline.stub.model;

import java.util.Locale;

/** The distance of a synthetic model from the base models on one question, chosen so that every verdict occurs. */
enum SyntheticShift {
    /** A base model: a peaked distribution. */
    BASE,
    /** Nearly base. */
    NEAR,
    /** About as far as suites tolerate, and with much of its probability beyond the most likely tokens. */
    BORDERLINE,
    /** Elsewhere, and spread. */
    FAR;

    /** A model is base where its name says so; the others lean by name and question. */
    static SyntheticShift of(String model, String question, long seed) {
        if (model.toLowerCase(Locale.ROOT).contains("base")) {
            return BASE;
        }
        double at = Draw.of(seed, "leaning", model, question).uniform();
        return at < 0.35 ? NEAR : at < 0.6 ? BORDERLINE : FAR;
    }

    /** How much of the probability is on tokens that answer nothing. */
    double offScale() {
        return switch (this) {
            case BASE, NEAR -> 0.01;
            case BORDERLINE -> 0.1;
            case FAR -> 0.03;
        };
    }
}
