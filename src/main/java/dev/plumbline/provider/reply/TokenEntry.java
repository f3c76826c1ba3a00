package dev.plumbline.provider.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One token with its value, as a host reports it.
 *
 * @param id the token's number in the vocabulary, or null if the host does not report it
 * @param text the token's text, decoded from the reported bytes if there are any, because the reported text of an incomplete character is
 *     wrong
 * @param logprob the natural logarithm of the probability; negative infinity if the host does not report it
 */
record TokenEntry(@Nullable String id, String text, double logprob) {
    /** Values at or below this mean "not reported"; hosts write -9999 or the lowest float. */
    private static final double FLOOR = -9999;

    /** Reads an entry with any of the known field names. */
    static TokenEntry of(JsonNode entry) throws BodyRefused {
        JsonNode id = first(entry, "id", "token_id");
        return new TokenEntry(id.isNumber() || id.isTextual() ? id.asText() : null, text(entry), value(entry));
    }

    /** Reads a logarithm; a JSON null means "not reported". */
    static double logprob(JsonNode number) throws BodyRefused {
        if (number.isNull() || number.isMissingNode()) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!number.isNumber()) {
            throw BodyRefused.unreadable("a logprob is not a number: " + number);
        }
        double logprob = number.doubleValue();
        return Double.isNaN(logprob) || logprob <= FLOOR ? Double.NEGATIVE_INFINITY : logprob;
    }

    boolean reported() {
        return logprob != Double.NEGATIVE_INFINITY;
    }

    /** Returns whether both entries are the same token. Compares the ids if both have one, because two tokens may have the same text. */
    boolean sameToken(TokenEntry other) {
        return (id != null && other.id != null) ? id.equals(other.id) : text.equals(other.text);
    }

    private static double value(JsonNode entry) throws BodyRefused {
        JsonNode prob = entry.path("prob");
        if (!prob.isNumber()) {
            return logprob(entry.path("logprob"));
        }
        double p = prob.doubleValue();
        if (p < 0) {
            throw BodyRefused.unreadable("a probability is negative: " + prob);
        }
        // A probability of 0 or NaN means "not reported".
        return p > 0 ? Math.log(p) : Double.NEGATIVE_INFINITY;
    }

    private static String text(JsonNode entry) throws BodyRefused {
        String bytes = decoded(entry.path("bytes"));
        if (bytes != null) {
            return bytes;
        }
        JsonNode token = first(entry, "token", "tok_str", "decoded_token", "content");
        if (!token.isTextual()) {
            throw BodyRefused.unreadable("an entry of the token probabilities has no token");
        }
        return token.textValue();
    }

    private static @Nullable String decoded(JsonNode bytes) {
        if (!bytes.isArray() || bytes.isEmpty()) {
            return null;
        }
        byte[] utf8 = new byte[bytes.size()];
        for (int i = 0; i < utf8.length; i++) {
            JsonNode value = bytes.get(i);
            if (!value.isInt() || value.intValue() < 0 || value.intValue() > 255) {
                return null;
            }
            utf8[i] = (byte) value.intValue();
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static JsonNode first(JsonNode entry, String... names) {
        for (String name : names) {
            JsonNode field = entry.path(name);
            if (!field.isMissingNode() && !field.isNull()) {
                return field;
            }
        }
        return entry.path(names[0]);
    }
}
