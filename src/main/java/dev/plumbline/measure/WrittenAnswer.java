package dev.plumbline.measure;

import dev.plumbline.suite.Scale;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of a whole reply by a small grammar, which docs/suite-file.md lists: one number at the beginning or after a phrase such as "I'd
 * say", in digits of any script or in English words. The scale's highest answer may follow, as in "7 out of 10". A reply with two different numbers,
 * a range or a decimal has no answer.
 */
final class WrittenAnswer {
    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final int FIRST_TEN = 20;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int LONGEST_NUMBER = 6;
    /** The greatest length of a reply that is read. A longer reply is an essay, which is not worth the time. */
    private static final int LONGEST_REPLY = 10_000;

    private static final String SPELLED = "(?:(?:an?|one) )?hundred|(?:" + String.join("|", TENS) + ")(?:[- ](?:"
            + String.join("|", UNITS.subList(1, TEN)) + "))?|" + String.join("|", reversed(UNITS));
    private static final String NUMBER = "(?:[-+]?[0-9]+|(?:minus |negative )?(?:[0-9]+|" + SPELLED + "))";

    private static final String VERB = "(?:say|answer|choose|pick|select|go with|rate|score|give)";
    private static final String NOUN =
            "(?:(?:final|correct|best|right) )?(?:answer|rating|score|number|choice|response)";
    /** A phrase before an answer, in lower case; an article, a colon and a blank may follow it. */
    static final String PHRASE = "(?:i(?:'d| would|'ll| will)? " + VERB + "(?: (?:it|this|that|them))?"
            + "|(?:my |the )?" + NOUN + "(?: is| would be)?)";

    private static final String LEAD = PHRASE + "(?: an?)?[:,]? ?";

    private static final Pattern ANSWER = Pattern.compile(
            "(?:" + LEAD + ")?[\"'(\\[]?(?<number>" + NUMBER + ")[\"')\\]]?" + "(?<of> ?(?:/|out of) ?(?<most>" + NUMBER
                    + "))?(?<rest>(?:[.!]*|(?:[.,:;!]| -| \\u2013| \\u2014|\\n) ?(?s:[^0-9].*)?))");

    /** A number in the text after the answer. The word "one" is left out, because it is a pronoun more often. */
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("[0-9]|\\b(?:" + SPELLED.replace("|one|", "|") + ")\\b");

    private static final Pattern BOXED = Pattern.compile("\\$?\\\\boxed\\{([^{}]*)}\\$?");
    private static final Pattern EMPHASIS = Pattern.compile("[*`]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])|^#+ ");
    /** Invisible characters: direction marks, zero-width characters, variation selectors and the keycap mark. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE0F\\u20E3]");

    private static final Pattern HYPHEN = Pattern.compile("[\\u2212\\u2010\\u2011]|\\u2013(?=\\p{Nd})");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");

    private final Scale scale;
    private final Function<String, OptionalInt> bare;
    private final Pattern restated;

    /** A reader of answers on a scale. {@code bare} reads a reply that is only an answer. */
    WrittenAnswer(Scale scale, Function<String, OptionalInt> bare) {
        this.scale = scale;
        this.bare = bare;
        this.restated = Pattern.compile("[,(]? ?\\bon (?:a|the|this) scale (?:of|from) " + scale.min() + " ?(?:-|to) ?"
                + scale.max() + "\\)?,?");
    }

    private static List<String> reversed(List<String> words) {
        // "seventeen" before "seven", so that a regular expression takes the longer one.
        return words.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    /** Returns the answer, or empty if the reply does not follow the grammar or is not on the scale. */
    OptionalInt of(String reply) {
        if (reply.length() > LONGEST_REPLY || hasOddNumber(reply)) {
            return OptionalInt.empty();
        }
        List<AnswerJson.Value> json = AnswerJson.of(reply);
        return json == null ? ofText(reply) : ofJson(json);
    }

    /** Returns the only number among the values, in digits or in words; ignores strings without a number. */
    private OptionalInt ofJson(List<AnswerJson.Value> values) {
        OptionalInt found = OptionalInt.empty();
        for (AnswerJson.Value value : values) {
            OptionalInt answer = ofText(value.text());
            boolean none = answer.isEmpty()
                    && !hasOddNumber(value.text())
                    && !OTHER_NUMBER.matcher(plain(value.text())).find();
            if (!none && (answer.isEmpty() || found.isPresent())) {
                return OptionalInt.empty();
            }
            found = answer.isPresent() ? answer : found;
        }
        return found;
    }

    private OptionalInt ofText(String reply) {
        OptionalInt whole = bare.apply(reply);
        if (whole.isPresent()) {
            return whole;
        }
        String text = restated.matcher(plain(reply)).replaceAll(" ");
        text = BLANKS.matcher(text).replaceAll(" ").strip();
        Matcher answer = ANSWER.matcher(text);
        if (!answer.matches() || OTHER_NUMBER.matcher(repeatless(answer)).find()) {
            return OptionalInt.empty();
        }
        Integer most = answer.group("of") == null ? Integer.valueOf(scale.max()) : value(answer.group("most"));
        Integer value = value(answer.group("number"));
        return value == null || most == null || most != scale.max() || !scale.contains(value)
                ? OptionalInt.empty()
                : OptionalInt.of(value);
    }

    /** Returns the text after the answer, without repetitions of the same number. */
    private static String repeatless(Matcher answer) {
        String number = answer.group("number");
        return Pattern.compile("(?<![\\w.,/-])" + Pattern.quote(number) + "(?![\\w/]|[.,][0-9]| ?-)")
                .matcher(answer.group("rest"))
                .replaceAll("");
    }

    /** Returns whether a reply has superscripts, fractions or circled digits next to other characters, because 7² is not 72. */
    private static boolean hasOddNumber(String reply) {
        return reply.strip().codePointCount(0, reply.strip().length()) > 1
                && reply.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
    }

    private static String plain(String reply) {
        String composed = NumberSpelling.withoutMarks(Normalizer.normalize(reply, Normalizer.Form.NFKC));
        StringBuilder digits = new StringBuilder(composed.length());
        composed.codePoints()
                .map(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        ? Character.forDigit(Character.digit(c, TEN), TEN)
                        : c)
                .forEach(digits::appendCodePoint);
        String text = HYPHEN.matcher(UNSEEN.matcher(digits).replaceAll("")).replaceAll("-");
        text = BOXED.matcher(text).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("");
        return text.replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"')
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer value(String number) {
        String text = number.strip();
        boolean negative = text.startsWith("-") || text.startsWith("minus ") || text.startsWith("negative ");
        String size = text.replaceFirst("^(?:[-+]|minus |negative )", "");
        Integer value = size.chars().allMatch(c -> c >= '0' && c <= '9') ? digits(size) : spelled(size);
        return value == null ? null : Integer.valueOf(negative ? -value : value);
    }

    /** Returns the number, or null for digits with a leading zero, which token probabilities do not accept as an answer either. */
    private static @Nullable Integer digits(String digits) {
        return digits.length() > LONGEST_NUMBER || (digits.length() > 1 && digits.startsWith("0"))
                ? null
                : Integer.valueOf(digits);
    }

    private static @Nullable Integer spelled(String words) {
        if (words.endsWith("hundred")) {
            return HUNDRED;
        }
        String[] parts = words.split("[- ]", 2);
        int unit = UNITS.indexOf(parts[parts.length - 1]);
        int tens = TENS.indexOf(parts[0]);
        if (tens < 0) {
            return unit < 0 ? null : Integer.valueOf(unit);
        }
        return FIRST_TEN + TEN * tens + (parts.length > 1 ? unit : 0);
    }
}
