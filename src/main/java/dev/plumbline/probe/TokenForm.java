package dev.plumbline.probe;

import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.suite.Scale;
import java.util.List;
import java.util.stream.IntStream;

/** How a model spells an answer: {@code 7}, or with a blank before it. */
enum TokenForm {
    BARE("as '7'"),
    BLANK("as ' 7'"),
    BOTH("both as '7' and as ' 7', which are added up");

    private static final double NOTICEABLE = 0.01;

    private final String said;

    TokenForm(String said) {
        this.said = said;
    }

    String said() {
        return said;
    }

    /** The form of the answers among these alternatives; a spelling below 1 % of them is not told. */
    static TokenForm of(Scale scale, List<TokenLogprob> alternatives) {
        double bare = 0;
        double blank = 0;
        for (TokenLogprob alternative : alternatives) {
            String plain = alternative.token().strip();
            if (IntStream.rangeClosed(scale.min(), scale.max())
                    .mapToObj(String::valueOf)
                    .anyMatch(plain::equals)) {
                boolean isBare = plain.equals(alternative.token());
                bare += isBare ? alternative.probability() : 0;
                blank += isBare ? 0 : alternative.probability();
            }
        }
        double least = NOTICEABLE * (bare + blank);
        return blank <= least ? BARE : bare <= least ? BLANK : BOTH;
    }
}
