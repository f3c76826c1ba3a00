package dev.plumbline.stub.model;

import java.util.List;

/**
 * Explains a given answer in one of five styles. Most explanations of likely answers justify the answer. Explanations of unlikely answers
 * often contradict it or take it back.
 */
final class SyntheticExplainer {
    /** The start of every synthetic text. */
    static final String MARK = "[synthetic] ";

    private static final List<String> REASONS = List.of(
            "it fits what I have seen so far",
            "the good in it weighs more than the cost",
            "people around me live with it every day",
            "small steps are better than large ones",
            "I find the arguments for it sound");
    private static final List<String> CLOSINGS = List.of(
            "That is about where I stand.",
            "A neighbouring number would not say quite the same.",
            "Others may weigh it differently.",
            "I hold this with some confidence.");

    private final SyntheticOpinions opinions;
    private final long seed;

    SyntheticExplainer(SyntheticOpinions opinions, long seed) {
        this.opinions = opinions;
        this.seed = seed;
    }

    String explain(String model, AskedScale scale, String answer, Draw draw) {
        ReplyStyle style = style(model, scale, answer, draw.uniform());
        String closing = style == ReplyStyle.INCOHERENT ? "The roof hums." : draw.from(CLOSINGS);
        return MARK + core(style, scale, answer, draw) + " " + closing;
    }

    private ReplyStyle style(String model, AskedScale scale, String answer, double at) {
        Draw own = Draw.of(seed, "style", model, scale.question(), answer);
        double justified = 0.35 + 0.5 * Math.min(1, 3 * probability(model, scale, answer)) + own.between(-0.1, 0.1);
        double left = 1 - justified;
        double reversal = left * own.between(0.2, 0.4);
        double contradiction = left * own.between(0.2, 0.35);
        double evasion = left * own.between(0.15, 0.2);
        if (at < justified) {
            return ReplyStyle.JUSTIFICATION;
        }
        at -= justified;
        return at < reversal
                ? ReplyStyle.REVERSAL
                : at < reversal + contradiction
                        ? ReplyStyle.CONTRADICTION
                        : at < reversal + contradiction + evasion ? ReplyStyle.NON_ANSWER : ReplyStyle.INCOHERENT;
    }

    private double probability(String model, AskedScale scale, String answer) {
        double[] answers = opinions.answers(model, scale);
        for (int i = 0; i < answers.length; i++) {
            if (answer.strip().equals(String.valueOf(scale.min() + i))) {
                return answers[i];
            }
        }
        return 0;
    }

    private static String core(ReplyStyle style, AskedScale scale, String answer, Draw draw) {
        return switch (style) {
            case JUSTIFICATION -> "I chose " + answer + " because " + draw.from(REASONS) + ".";
            case NON_ANSWER -> "It is hard to put a number on such a thing, and it can be looked at in many ways.";
            case CONTRADICTION -> "I stay with " + answer + ", and yet all I would say about it points the other way.";
            case REVERSAL ->
                "Actually, " + answer + " is not what I meant; "
                        + draw.from(List.of(scale.min(), scale.max(), (scale.min() + scale.max()) / 2))
                        + " would be closer.";
            case INCOHERENT ->
                "Lanterns, harbour, seventeen " + draw.from(List.of("blue", "tin", "wooden")) + " spoons.";
        };
    }
}
