package dev.plumbline.provider.reply;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DatabindException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes a body with a success status that is not exactly one JSON value. */
final class MalformedBody {
    private static final Pattern EVENTS = Pattern.compile("\\A\\uFEFF?\\s*(?::|data:|event:|id:|retry:)");
    private static final Pattern TWICE = Pattern.compile("Duplicate field '([^']*)'");
    private static final Pattern WHERE_SET = Pattern.compile(", from `[^`]*`");
    private static final int BEGINNING = 4096;
    private static final String NO_STREAM =
            "; switch streaming off at the host or its proxy, or by body: {stream: false} at its provider";

    private MalformedBody() {}

    /** Returns the refusal. If the host would send the same form again, the call is not retried, because each attempt is paid for. */
    static Refusal refusal(byte[] body, IOException error) {
        String beginning = new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8);
        if (EVENTS.matcher(beginning).find()) {
            return refusal(
                    Refusal.Kind.UNREADABLE, "the body is an event stream, though none was asked for" + NO_STREAM);
        }
        if (error instanceof StreamConstraintsException beyond) {
            return refusal(
                    Refusal.Kind.UNREADABLE,
                    "the reply's JSON exceeds the limits of the reader: "
                            + WHERE_SET.matcher(beyond.getOriginalMessage()).replaceFirst(""));
        }
        Matcher twice = TWICE.matcher(String.valueOf(error.getMessage()));
        if (error instanceof DatabindException && twice.find()) {
            return refusal(
                    Refusal.Kind.UNREADABLE,
                    "the name '" + twice.group(1)
                            + "' occurs twice in one object, and it is unknown which of the two counts");
        }
        if (error instanceof JsonEOFException) {
            return refusal(
                    Refusal.Kind.MALFORMED, "the reply is not JSON: it ends too early: " + ErrorBody.plain(body));
        }
        int end = endOfValue(body);
        if (end > 0 && end < body.length) {
            String rest = new String(body, end, Math.min(body.length - end, BEGINNING), StandardCharsets.UTF_8);
            if (rest.stripLeading().startsWith("{")) {
                return refusal(
                        Refusal.Kind.UNREADABLE,
                        "the body is several JSON values, as a stream has them" + NO_STREAM + ": " + escaped(rest));
            }
            return refusal(Refusal.Kind.UNREADABLE, "text follows the end of the reply's JSON: " + escaped(rest));
        }
        return refusal(Refusal.Kind.MALFORMED, "the reply is not JSON: " + ErrorBody.plain(body));
    }

    /** Returns the byte offset of the end of the body's first JSON value, or -1 if the body does not start with JSON. */
    private static int endOfValue(byte[] body) {
        try (JsonParser parser = WireJson.parser(body)) {
            parser.nextToken();
            parser.skipChildren();
            return (int) parser.currentLocation().getByteOffset();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Escapes control characters instead of removing them, because the text may consist only of control characters. */
    private static String escaped(String rest) {
        StringBuilder shown = new StringBuilder();
        for (char c : rest.strip().toCharArray()) {
            shown.append(
                    c < ' ' && !Character.isWhitespace(c)
                            ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                            : String.valueOf(c));
        }
        return shown.toString();
    }

    private static Refusal refusal(Refusal.Kind kind, String message) {
        return new Refusal(kind, HostMessage.of(message), null);
    }
}
