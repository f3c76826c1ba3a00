package dev.plumbline.probe;

import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.suite.AnswerSpace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The spelling of a model's answers: digits such as {@code 7}, with or without a space before them. */
enum AnswerSpelling {
    BARE("as '%s'"),
    BLANK("as ' %s'"),
    BOTH("both as '%s' and as ' %1$s', which are added up");

    private static final double NOTICEABLE = 0.01;

    private final String format;

    AnswerSpelling(String format) {
        this.format = format;
    }

    /** Returns a description of the spelling, with the likeliest answer among these alternatives as an example. */
    String said(AnswerSpace scale, List<TokenLogprob> alternatives) {
        return alternatives.stream()
                .filter(a -> isAnswer(scale, a))
                .max(Comparator.comparingDouble(TokenLogprob::logprob))
                .map(a -> String.format(Locale.ROOT, format, a.token().strip()))
                .orElse("in no spelling of an answer");
    }

    private static boolean isAnswer(AnswerSpace scale, TokenLogprob alternative) {
        String plain = alternative.token().strip();
        return IntStream.rangeClosed(scale.min(), scale.max())
                .mapToObj(String::valueOf)
                .anyMatch(plain::equals);
    }

    /** Returns the spelling of the answers among these alternatives. A spelling with less than 1 % of the probability is ignored. */
    static AnswerSpelling of(AnswerSpace scale, List<TokenLogprob> alternatives) {
        double bare = 0;
        double blank = 0;
        for (TokenLogprob alternative : alternatives) {
            if (isAnswer(scale, alternative)) {
                boolean isBare = alternative.token().strip().equals(alternative.token());
                bare += isBare ? alternative.probability() : 0;
                blank += isBare ? 0 : alternative.probability();
            }
        }
        double least = NOTICEABLE * (bare + blank);
        return blank <= least ? BARE : bare <= least ? BLANK : BOTH;
    }
}
