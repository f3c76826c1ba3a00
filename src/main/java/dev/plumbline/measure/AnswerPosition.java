package dev.plumbline.measure;

import dev.plumbline.chat.AnswerText;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.measure.Spelling.Begun;
import dev.plumbline.stats.distribution.NumericNoise;
import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.RatingSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the distribution over a scale from the positions of one reply, beginning where the answer begins.
 *
 * <p>The probabilities at the first position are unconditional. Those at a later position are conditional on the tokens drawn before it. So if the
 * drawn token is a blank or only begins an answer, its probability is distributed as the next position shows. For other tokens that only begin an
 * answer the answer stays unknown, which widens the bounds.
 */
final class AnswerPosition {
    /**
     * The lowest logprob that is a probability. Lower values (-9999, -3.4e38) are placeholders of providers for tokens without a known probability.
     */
    private static final double LOWEST_LOGPROB = -700;
    /** The sum of probabilities from which the listed tokens count as the whole vocabulary, up to rounding. */
    private static final double WHOLE_SUM = 0.999;

    /**
     * The least probability of a blank that may precede an answer. A less likely blank is off the scale, because a one-token scale ignores other
     * unlikely spellings too.
     */
    private static final double LEAST_BLANK = 0.001;

    private static final int SHOWN_TOKENS = 3;
    private static final int SHOWN_LENGTH = 24;

    private final AnswerSpace answers;
    private final Spelling spelling;
    private final RatingSettings settings;
    private final ChatReply reply;
    private final String text;

    private final SortedMap<Integer, Double> seen = new TreeMap<>();
    private final List<OpenMass> open = new ArrayList<>();
    private final List<ReplyPosition> read = new ArrayList<>();
    private double nonScaleMass;
    private double undecided;
    private double cut = Double.POSITIVE_INFINITY;
    private final List<double[]> logprobs = new ArrayList<>();

    private AnswerPosition(AnswerSpace answers, Spelling spelling, RatingSettings settings, ChatReply reply) {
        this.answers = answers;
        this.spelling = spelling;
        this.settings = settings;
        this.reply = reply;
        this.text = visible(reply.text());
    }

    /** Returns the distribution that a reply shows, or the reason why the reply shows none. */
    static Outcome<Rating> read(AnswerSpace answers, Spelling spelling, RatingSettings settings, ChatReply reply) {
        return new AnswerPosition(answers, spelling, settings, reply).read();
    }

    private Outcome<Rating> read() {
        if (reply.positions().isEmpty() || listed(reply.positions().get(0)).isEmpty()) {
            String missing = MissingAnswer.reason(reply, AnswerText.of(reply), answers.section() + ".max-tokens");
            return new Outcome.Unscored<>(missing == null ? "the reply carries no token probabilities" : missing);
        }
        if (reply.thought() || reply.thinks() != null || hasThought(reply.text()) || hasThought(drawnText())) {
            return new Outcome.Unscored<>(
                    "the reply thinks before it answers, so the probabilities of its first token ("
                            + shown(listed(reply.positions().get(0))) + ") are those of a thought; switch thinking off,"
                            + " or write logprobs: false in the profile to sample");
        }
        String drawnBefore = "";
        Begun before = new Begun.Nothing();
        double path = 1;
        for (ReplyPosition position : reply.positions()) {
            List<TokenLogprob> listed = listed(position);
            if (listed.isEmpty()) {
                break;
            }
            Drawn drawn = drawn(position, listed, drawnBefore);
            if (drawn.contradiction() != null) {
                return new Outcome.Unscored<>(drawn.contradiction());
            }
            TokenLogprob token = drawn.token();
            boolean more = reply.positions().size() > read.size() + 1
                    && !listed(reply.positions().get(read.size() + 1)).isEmpty();
            Begun after = token == null ? new Begun.Other() : begun(before, drawnBefore, token.token(), more);
            boolean goesOn = more && (after instanceof Begun.Nothing || after instanceof Begun.Part);
            add(position, before, drawnBefore, path, goesOn ? token : null);
            before = after;
            if (!goesOn || token == null) {
                break;
            }
            drawnBefore += token.token();
            path *= token.probability();
        }
        if (before instanceof Begun.Nothing) {
            return new Outcome.Unscored<>("the reply ended before an answer began: its " + read.size()
                    + (read.size() == 1 ? " token is" : " tokens are") + " blank ("
                    + shown(listed(read.get(read.size() - 1)))
                    + "); raise " + answers.section() + ".max-tokens, so that the answer is in the reply");
        }
        return rating();
    }

    private Outcome<Rating> rating() {
        try {
            boolean whole = spelling.isOneToken() && read.size() == 1 && undecided <= 0;
            double firstCut = Math.min(cut, 1);
            SeenDistribution distribution = whole
                    ? SeenDistribution.of(answers.min(), answers.max(), seen, nonScaleMass, firstCut)
                    : SeenDistribution.of(answers.min(), answers.max(), seen, nonScaleMass, undecided, firstCut, open);
            Rating rating = Rating.read(distribution, NumericNoise.logitStep(logprobs), settings.topLogprobs(), read);
            return distribution.isOnScale()
                    ? new Outcome.Measured<>(rating)
                    : new Outcome.Unscored<>(noAnswer(), "", rating);
        } catch (IllegalArgumentException e) {
            return new Outcome.Unscored<>("the token probabilities are not a distribution: " + e.getMessage());
        }
    }

    private String noAnswer() {
        List<TokenLogprob> first = listed(read.get(0));
        String among = "none of the " + first.size() + " tokens seen (" + shown(first) + ")";
        return undecided > 0
                ? among
                        + " is a whole answer " + RatingProtocol.place(answers)
                        + ", and the reply does not show how they go on; raise "
                        + answers.section() + ".max-tokens"
                : among + " is an answer " + RatingProtocol.place(answers);
    }

    /**
     * Adds the probabilities at one position.
     *
     * @param before the beginning of the answer in the tokens drawn before this position
     * @param path the probability of those tokens
     * @param spread the drawn token if the next position shows how its probability is distributed, else null
     */
    private void add(
            ReplyPosition position, Begun before, String drawnBefore, double path, @Nullable TokenLogprob spread) {
        boolean first = read.isEmpty();
        read.add(position);
        Set<String> listed = new HashSet<>();
        logprobs.add(
                listed(position).stream().mapToDouble(TokenLogprob::logprob).toArray());
        double sum = 0;
        double least = path * cut(listed(position));
        boolean spreads = spread != null;
        for (TokenLogprob alternative : listed(position)) {
            double p = path * alternative.probability();
            sum += p;
            listed.add(visible(drawnBefore + alternative.token()));
            if (spreads && alternative.equals(spread)) {
                spreads = false;
                continue;
            }
            Begun begun = begun(before, drawnBefore, alternative.token(), false);
            if (begun instanceof Begun.Whole whole) {
                seen.merge(whole.answer(), p, Double::sum);
            } else if (begun instanceof Begun.Part part) {
                leaveOpen(p, part.beginning());
            } else if (begun instanceof Begun.Nothing && (p >= LEAST_BLANK || !spelling.isOneToken())) {
                leaveOpen(p, "");
            } else {
                nonScaleMass += p;
            }
        }
        for (TokenLogprob repeated : position.repeated()) {
            double p = path * repeated.probability();
            sum += p;
            leaveOpen(p, "");
        }
        if (first) {
            cut = least;
        }
        double unseen = Math.max(0, path - sum);
        if (before instanceof Begun.Part part) {
            open.add(spelling.open(unseen, unseen, List.of(part.beginning())));
        } else {
            open.add(spelling.unseen(unseen, least, listed));
        }
    }

    /**
     * Returns an upper bound on the probability of each unseen token, which is the probability of the last requested alternative. Some hosts add the
     * drawn token below the top k. The probability of such a token bounds no other token.
     */
    private double cut(List<TokenLogprob> listed) {
        return listed.stream()
                .map(TokenLogprob::probability)
                .sorted(Comparator.reverseOrder())
                .limit(Math.max(1, settings.topLogprobs()))
                .reduce(1.0, Math::min);
    }

    private void leaveOpen(double p, String beginning) {
        undecided += p;
        open.add(spelling.open(p, p, List.of(beginning)));
    }

    /**
     * Returns the beginning of an answer that a token and the drawn tokens before it form.
     *
     * @param drawnWithMore whether the token was drawn and other tokens follow, so that even a token without text does not end the reply
     */
    private Begun begun(Begun before, String drawnBefore, String token, boolean drawnWithMore) {
        if (before instanceof Begun.Part part) {
            return spelling.after(part, token);
        }
        return token.isEmpty() && drawnWithMore && !text.isEmpty()
                ? new Begun.Nothing()
                : token.isEmpty() ? new Begun.Other() : spelling.begun(drawnBefore + token);
    }

    /**
     * The token that was drawn at a position.
     *
     * @param token the drawn token, or null if unknown
     * @param contradiction the reason why the reply's text contradicts the probabilities, or null if there is no contradiction
     */
    private record Drawn(
            @Nullable TokenLogprob token, @Nullable String contradiction) {}

    /** Finds the drawn token by the reply's text, because some hosts report a wrong drawn token or none. */
    private Drawn drawn(ReplyPosition position, List<TokenLogprob> listed, String drawnBefore) {
        String named = position.drawn();
        if (named != null && agrees(drawnBefore + named)) {
            TokenLogprob token = find(listed, named);
            double sum = listed.stream().mapToDouble(TokenLogprob::probability).sum();
            boolean mustBeListed = settings.temperature() <= 0 || sum >= WHOLE_SUM;
            return token == null && mustBeListed
                    ? new Drawn(
                            null,
                            (listed.stream().allMatch(t -> t.token().isEmpty())
                                            ? "the listed tokens have no text, so "
                                            : "")
                                    + "the drawn token " + quoted(named) + " is none of the " + listed.size()
                                    + " tokens listed with it (" + shown(listed)
                                    + "), so the probabilities are not those of the reply")
                    : new Drawn(token, null);
        }
        TokenLogprob likeliest = listed.get(0);
        if (agrees(drawnBefore + likeliest.token()) || (named == null && text.isEmpty())) {
            return new Drawn(likeliest, null);
        }
        if (named == null) {
            TokenLogprob longest = null;
            for (TokenLogprob each : listed) {
                boolean longer = longest == null
                        || each.token().length() > longest.token().length();
                if (longer && !visible(each.token()).isEmpty() && agrees(drawnBefore + each.token())) {
                    longest = each;
                }
            }
            if (longest != null || settings.temperature() > 0) {
                return new Drawn(longest, null);
            }
        }
        return new Drawn(
                null,
                "the text " + quoted(reply.text()) + " does not begin with "
                        + (named == null ? "any of the tokens seen" : "the drawn token " + quoted(drawnBefore + named))
                        + " ("
                        + shown(listed) + "), so the probabilities are not those of the reply");
    }

    private static @Nullable TokenLogprob find(List<TokenLogprob> listed, String token) {
        for (TokenLogprob each : listed) {
            if (each.token().equals(token)) {
                return each;
            }
        }
        String plain = NumberSpelling.plain(token).strip();
        for (TokenLogprob each : listed) {
            if (NumberSpelling.plain(each.token()).strip().equals(plain)) {
                return each;
            }
        }
        return null;
    }

    /** Returns whether the text may begin with these tokens. */
    private boolean agrees(String tokens) {
        String drawn = visible(tokens);
        return text.startsWith(drawn) || (!text.isEmpty() && drawn.startsWith(text));
    }

    /** Returns the visible characters of tokens or of a text, up to the first incomplete character. */
    private static String visible(String text) {
        String plain = NumberSpelling.withoutMarks(NumberSpelling.rest(NumberSpelling.plain(text)));
        int cutCharacter = plain.indexOf('\uFFFD');
        return (cutCharacter < 0 ? plain : plain.substring(0, cutCharacter)).strip();
    }

    private String drawnText() {
        return reply.positions().stream()
                .map(ReplyPosition::drawn)
                .map(drawn -> drawn == null ? "" : drawn)
                .collect(Collectors.joining());
    }

    /** Returns whether a text contains a thought that is not empty. */
    static boolean hasThought(String text) {
        String rest = NumberSpelling.rest(NumberSpelling.plain(text));
        AnswerText answer = AnswerText.of(rest);
        return answer.cut() || !answer.text().equals(rest);
    }

    private static List<TokenLogprob> listed(ReplyPosition position) {
        return position.alternatives().stream()
                .filter(a -> a.logprob() > LOWEST_LOGPROB)
                .toList();
    }

    private static String shown(List<TokenLogprob> tokens) {
        String some = tokens.stream()
                .limit(SHOWN_TOKENS)
                .map(t -> quoted(t.token()) + String.format(Locale.ROOT, " %.3f", t.probability()))
                .collect(Collectors.joining(", "));
        return tokens.size() > SHOWN_TOKENS ? some + ", ..." : some;
    }

    /** Returns a short quotation of a model's words without characters that control a terminal. */
    private static String quoted(String words) {
        String harmless = words.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ");
        return "'" + (harmless.length() > SHOWN_LENGTH ? harmless.substring(0, SHOWN_LENGTH) + "..." : harmless) + "'";
    }
}
