package dev.plumbline.provider;

import dev.plumbline.provider.Capabilities.LengthField;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.StatusRule;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects the request feature that a host refused: a length field, a temperature, {@code top_p}, system messages or the number of
 * alternatives. No other feature is changed after a refusal, because a change could silently alter a measurement.
 */
final class UnsupportedFeature {
    private static final Pattern NOT_TAKEN =
            Pattern.compile("unsupported|not (be )?support|unknown|unrecognized|unexpected"
                    + "|extra inputs|not permitted|not allowed|deprecated|only the default|may only be");
    private static final Pattern NOT_BOTH = Pattern.compile(
            "cannot both|can't both|not both|both .{0,40}(not|cannot)|only (use |set |specify |pass )?one|either .{0,40} or |mutually exclusive");
    private static final Pattern SAMPLING = Pattern.compile("\\b(temperature|top_p)\\b");
    private static final Pattern LENGTH = Pattern.compile("\\bmax_(completion_)?tokens\\b");
    private static final Pattern ALTERNATIVES = Pattern.compile("logprobs|top_n_tokens");
    private static final String NUMBER = " {0,3}:? {0,3}(?<most>\\d{1,6})\\b";

    /** Phrases before the highest accepted number. */
    private static final Pattern MOST = Pattern.compile(
            "(?:max(?:imum)? allowed(?: is)?|max(?:imum)?(?: value)?(?: is| of|:|=)?|up to|at most|limit(?: is| of)?|only"
                    + "|no (?:more|greater|larger|higher) than|limited to|less than or equal to|<=|≤|(?:can|must|may|should) ?not (?:exceed|be (?:greater|more|larger|higher) than)"
                    + "|between \\d+ (?:and|to)|from \\d+ to|range:? (?:of )?\\[?\\d+ ?(?:[,-]|to|\\.{2,3}))"
                    + NUMBER);

    /** Phrases before the lowest rejected number. */
    private static final Pattern BELOW = Pattern.compile("(?:less|fewer|lower|smaller) than" + NUMBER
            + "|(?<![<=])<(?!=)" + NUMBER.replace("most", "below") + "|\\[ ?\\d+ ?, ?(?<open>\\d{1,6}) ?\\)");

    private UnsupportedFeature() {}

    /** Returns the changed capabilities, or empty if the refusal shows nothing new. */
    static Optional<Capabilities> from(Capabilities now, Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.INVALID_REQUEST) {
            return Optional.empty();
        }
        String message = refusal.message().toLowerCase(Locale.ROOT);
        if (ALTERNATIVES.matcher(message).find()) {
            OptionalInt most = most(message);
            return most.isPresent() && most.getAsInt() >= 1 && most.getAsInt() < now.maxTopLogprobs()
                    ? Optional.of(now.withMaxTopLogprobs(most.getAsInt()))
                    : Optional.empty();
        }
        if (now.system() && StatusRule.refusesSystem(message)) {
            return Optional.of(now.withoutSystem());
        }
        if (now.topP() && message.contains("top_p") && NOT_BOTH.matcher(message).find()) {
            return Optional.of(now.withoutTopP());
        }
        if (!NOT_TAKEN.matcher(message).find()) {
            return Optional.empty();
        }
        if (refusesLength(message, now.lengthField())) {
            boolean old = now.lengthField() == LengthField.MAX_TOKENS;
            return Optional.of(now.with(old ? LengthField.MAX_COMPLETION_TOKENS : LengthField.MAX_TOKENS));
        }
        Matcher sampling = SAMPLING.matcher(message);
        if (!sampling.find()) {
            return Optional.empty();
        }
        if (sampling.group().equals("top_p")) {
            return now.topP() ? Optional.of(now.withoutTopP()) : Optional.empty();
        }
        return now.temperature() ? Optional.of(now.withoutTemperature()) : Optional.empty();
    }

    private static OptionalInt most(String message) {
        Matcher below = BELOW.matcher(message);
        if (below.find()) {
            String number = below.group("most") != null
                    ? below.group("most")
                    : below.group("below") != null ? below.group("below") : below.group("open");
            return OptionalInt.of(Integer.parseInt(number) - 1);
        }
        Matcher matcher = MOST.matcher(message);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group("most"))) : OptionalInt.empty();
    }

    /** Returns whether this field is the first length field that the message names. The message may then name the other field as advice. */
    private static boolean refusesLength(String message, LengthField field) {
        Matcher matcher = LENGTH.matcher(message);
        return matcher.find() && matcher.group().equals(field.wire());
    }
}
