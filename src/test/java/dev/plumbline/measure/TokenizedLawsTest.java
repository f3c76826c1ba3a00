package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However a tokenizer splits answers and however few tokens a host lists, the bounds hold the true shift: checked on seeded random laws. */
class TokenizedLawsTest {
    private static final double ROUNDING = 1e-9;
    private static final Map<Scale, NumberSpelling> SPELLINGS = new ConcurrentHashMap<>();
    private static final String[] OFF_SCALE = {"I", "As", " The", "\n\n", "Sorry"};

    /** How a tokenizer splits an answer. */
    private enum Tokenizer {
        WHOLE,
        DIGITS,
        SIGN_APART,
        /** Two characters, then the rest. */
        PAIRS;

        List<String> split(int answer) {
            String spelling = String.valueOf(answer);
            List<String> tokens = new ArrayList<>();
            if (this == DIGITS) {
                spelling.chars().forEach(c -> tokens.add(String.valueOf((char) c)));
            } else if (this == SIGN_APART && answer < 0) {
                tokens.add("-");
                tokens.add(spelling.substring(1));
            } else if (this == PAIRS && spelling.length() > 2) {
                tokens.add(spelling.substring(0, 2));
                tokens.add(spelling.substring(2));
            } else {
                tokens.add(spelling);
            }
            return tokens;
        }
    }

    /** A model's true probabilities of token sequences, the first of the answers in order, the rest off the scale. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Law(Scale scale, List<List<String>> sequences, double[] p) {
        static Law random(Random random, Scale scale, Tokenizer tokenizer) {
            List<List<String>> sequences = new ArrayList<>();
            scale.answers().forEach(answer -> sequences.add(tokenizer.split(answer)));
            int others = random.nextInt(OFF_SCALE.length);
            for (int i = 0; i < others; i++) {
                sequences.add(List.of(OFF_SCALE[i]));
            }
            int above = scale.max() + 1;
            if (above > 10 && above < 100 && above % 10 != 0) {
                // A number off the scale that begins as one on it.
                sequences.add(tokenizer.split(above));
            }
            double peak = 0.3 + 5 * random.nextDouble();
            double[] p = random.doubles(sequences.size())
                    .map(ignored -> Math.exp(peak * random.nextGaussian()))
                    .toArray();
            double sum = IntStream.range(0, p.length).mapToDouble(i -> p[i]).sum();
            for (int i = 0; i < p.length; i++) {
                p[i] /= sum;
            }
            return new Law(scale, sequences, p);
        }

        /** Nothing but some answers of the scale. */
        static Law among(Random random, Scale scale, Tokenizer tokenizer, IntPredicate answers) {
            List<List<String>> sequences = new ArrayList<>();
            scale.answers().forEach(answer -> sequences.add(tokenizer.split(answer)));
            double[] p = scale.answers()
                    .mapToDouble(answer -> answers.test(answer) ? 0.01 + random.nextDouble() : 0)
                    .toArray();
            double sum = DoubleStream.of(p).sum();
            return new Law(
                    scale, sequences, DoubleStream.of(p).map(each -> each / sum).toArray());
        }

        int answers() {
            return scale.max() - scale.min() + 1;
        }

        double onScale(int index) {
            double mass = IntStream.range(0, answers()).mapToDouble(i -> p[i]).sum();
            return p[index] / mass;
        }

        /** What a host returns that lists so many tokens at a position, for a greedy reply of so many tokens. */
        ChatReply reply(int listed, int length) {
            List<ReplyPosition> positions = new ArrayList<>();
            List<String> drawn = new ArrayList<>();
            while (drawn.size() < length) {
                Map<String, Double> next = new LinkedHashMap<>();
                double all = 0;
                for (int i = 0; i < p.length; i++) {
                    List<String> tokens = sequences.get(i);
                    if (p[i] > 0
                            && tokens.size() >= drawn.size()
                            && tokens.subList(0, drawn.size()).equals(drawn)) {
                        all += p[i];
                        next.merge(
                                tokens.size() > drawn.size() ? tokens.get(drawn.size()) : "<|im_end|>",
                                p[i],
                                Double::sum);
                    }
                }
                double sum = all;
                List<TokenLogprob> alternatives = next.entrySet().stream()
                        .map(e -> new TokenLogprob(e.getKey(), Math.log(e.getValue() / sum)))
                        .sorted(Comparator.comparingDouble((TokenLogprob t) -> -t.logprob()))
                        .limit(listed)
                        .toList();
                String token = alternatives.get(0).token();
                positions.add(new ReplyPosition(token, alternatives, List.of()));
                if (token.equals("<|im_end|>")) {
                    break;
                }
                drawn.add(token);
            }
            return new ChatReply(String.join("", drawn), positions, Finish.LENGTH, false, false);
        }
    }

    @Test
    void boundsHoldTheTruthOnSomeLaws() {
        assertThat(check(300, 1)).isGreaterThan(90);
    }

    @Test
    @Tag("slow")
    void boundsHoldTheTruthOnTwoThousandLaws() {
        assertThat(check(2_000, 2)).isGreaterThan(600);
    }

    /** A question's own scale, and how many tokens its answers are. */
    private record Own(Scale scale, Tokenizer tokenizer, int tokens) {}

    private static final List<Own> OWN = List.of(
            new Own(new Scale(0, 100), Tokenizer.WHOLE, 1),
            new Own(new Scale(0, 100), Tokenizer.PAIRS, 2),
            new Own(new Scale(0, 100), Tokenizer.DIGITS, 3),
            new Own(new Scale(-3, 3), Tokenizer.WHOLE, 1),
            new Own(new Scale(-3, 3), Tokenizer.SIGN_APART, 2));

    /** Single readings, because these are fast; on the small scale some with the shift from another law. */
    @Test
    void theTrueValueOfEveryAnswerIsInsideTheBoundsInTenThousandCases() {
        long measured = IntStream.range(0, 10_000)
                .parallel()
                .filter(law -> isInside(law, new Random(7_000_003L + law)))
                .count();
        assertThat(measured).isGreaterThan(3_000);
    }

    private static boolean isInside(int number, Random random) {
        Own own = OWN.get(number % OWN.size());
        int listed = 1 + random.nextInt(20);
        int length = own.tokens() + random.nextInt(2);
        Law law = Law.random(random, own.scale(), own.tokenizer());
        Rating rating = read(law, listed, length);
        if (rating == null) {
            return false;
        }
        String what = number + " " + own;
        double mean = 0;
        for (int i = 0; i < law.answers(); i++) {
            int answer = own.scale().min() + i;
            mean += answer * law.onScale(i);
            if (law.answers() > 10 && random.nextInt(20) > 0) {
                continue;
            }
            assertThat(law.onScale(i))
                    .as("answer %d of law %s", answer, what)
                    .isBetween(
                            rating.seen().box(answer).low() - ROUNDING,
                            rating.seen().box(answer).high() + ROUNDING);
        }
        if (law.answers() < 10 || number % 40 == 0) {
            holds(rating.seen().mean(), mean, "mean", what);
        }
        if (law.answers() < 10 && number % 25 < OWN.size()) {
            Law other = Law.random(random, own.scale(), own.tokenizer());
            Rating base = read(other, listed, length);
            if (base != null) {
                holds(Shift.between(rating.seen(), 0, base.seen(), 0), law, other, what);
            }
        }
        return true;
    }

    /** All answers begin as the reply does, so that its positions carry all of them. */
    @Test
    void boundsAreSharpIfTheReplyCarriesAllPositions() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            Own own = OWN.get(round % OWN.size());
            int first = 2 + random.nextInt(8);
            IntPredicate carried = own.scale().min() < 0
                    ? answer -> own.tokens() == 1 || answer < 0
                    : switch (own.tokenizer()) {
                        // Of whole numbers none may begin another one; "10" is the only beginning of two characters.
                        case PAIRS -> answer -> answer == 10 || answer == 100;
                        case DIGITS -> answer -> answer == first || answer / 10 == first;
                        default -> answer -> answer > 10 && answer < 100;
                    };
            Law law = Law.among(random, own.scale(), own.tokenizer(), carried);
            Rating rating = read(law, 200, own.tokens() + 1);
            assertThat(rating).as("law %s", own).isNotNull();
            for (int i = 0; i < law.answers(); i++) {
                int answer = own.scale().min() + i;
                assertThat(rating.seen().box(answer).low())
                        .as("answer %d of %s", answer, own)
                        .isCloseTo(law.onScale(i), within(1e-6));
                assertThat(rating.seen().box(answer).high())
                        .as("answer %d of %s", answer, own)
                        .isCloseTo(law.onScale(i), within(1e-6));
            }
        }
    }

    /** Returns how many pairs of laws were measured; the rest shows no answer. Each pair has a seed of its own, so that all cores help. */
    private static long check(int laws, int seed) {
        return IntStream.range(0, laws)
                .parallel()
                .filter(law -> isMeasured(law, new Random(1_000_003L * seed + law)))
                .count();
    }

    private static boolean isMeasured(int law, Random random) {
        int width = 2 + random.nextInt(random.nextInt(3) == 0 ? 100 : 12);
        int min = random.nextInt(3) - (random.nextBoolean() ? random.nextInt(width) : 0);
        Scale scale = new Scale(min, min + width - 1);
        Tokenizer tokenizer = Tokenizer.values()[random.nextInt(Tokenizer.values().length)];
        Law p = Law.random(random, scale, tokenizer);
        Law b = random.nextInt(5) == 0 ? p : Law.random(random, scale, tokenizer);
        int listed = 1 + random.nextInt(20);
        int length = 1 + random.nextInt(4);
        Rating candidate = read(p, listed, length);
        Rating base = read(b, 1 + random.nextInt(20), length);
        if (candidate == null || base == null) {
            return false;
        }
        holds(Shift.between(candidate.seen(), 0, base.seen(), 0), p, b, law + " " + tokenizer + " " + scale);
        return true;
    }

    private static Rating read(Law law, int listed, int length) {
        RatingSettings settings = new RatingSettings("{question}", 0, length, listed, AnswerSampling.of(1));
        return AnswerPosition.read(
                        law.scale(),
                        SPELLINGS.computeIfAbsent(law.scale(), NumberSpelling::new),
                        settings,
                        law.reply(listed, length))
                .fold(rating -> rating, reason -> null, reason -> null);
    }

    private static void holds(Shift shift, Law p, Law b, String what) {
        double tv = 0;
        double w1 = 0;
        double ahead = 0;
        double meanShift = 0;
        double jsd = 0;
        double entropy = 0;
        double affinity = 0;
        double baseMode = 0;
        for (int i = 0; i < p.answers(); i++) {
            double inP = p.onScale(i);
            double inB = b.onScale(i);
            int answer = p.scale().min() + i;
            tv += Math.abs(inP - inB) / 2;
            ahead += inP - inB;
            w1 += i < p.answers() - 1 ? Math.abs(ahead) : 0;
            meanShift += answer * (inP - inB);
            jsd += bits((inP + inB) / 2) - bits(inP) / 2 - bits(inB) / 2;
            entropy += bits(inP) - bits(inB);
            affinity += Math.sqrt(inP * inB);
            baseMode += shift.baseMode().contains(answer) ? inP : 0;
        }
        holds(shift.tv(), tv, "TV", what);
        holds(shift.w1(), w1, "W1", what);
        holds(shift.meanShift(), meanShift, "mean shift", what);
        holds(shift.jsd(), jsd, "JSD", what);
        holds(shift.entropyShift(), entropy, "entropy shift", what);
        holds(shift.pBaseMode(), baseMode, "P(base mode)", what);
        double hellinger = Math.sqrt(Math.max(0, 1 - affinity));
        assertThat(hellinger)
                .as("Hellinger of law %s", what)
                .isBetween(shift.hellinger().low() - 1e-6, shift.hellinger().high() + 1e-6);
    }

    private static double bits(double x) {
        return x > 0 ? -x * Math.log(x) / Math.log(2) : 0;
    }

    private static void holds(Bounded bounds, double truth, String measure, String what) {
        assertThat(truth)
                .as("%s of law %s", measure, what)
                .isBetween(bounds.low() - ROUNDING, bounds.high() + ROUNDING);
    }
}
