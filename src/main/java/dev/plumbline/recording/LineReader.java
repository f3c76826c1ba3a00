package dev.plumbline.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of a recording strictly: a missing field counts as damage and gets no default. */
final class LineReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
    /** The sources of replies that Plumbline requested itself. The note of such a reply describes the request. */
    private static final Set<String> ASKED = Set.of("live", "batch");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    /** The highest valid logprob. Providers round, so a logprob may be slightly above 0. */
    private static final double HIGHEST_LOGPROB = 0.02;

    /** The format whose lines have no checksum. It is read but no longer written. */
    private static final int UNCHECKED_FORMAT = 1;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** Matches the name of a Jackson method in messages about exceeded limits. */
    private static final Pattern WHERE_SET = Pattern.compile(", from `[^`]*`");
    /** The number of characters that messages show from the end of a line. */
    private static final int END = 40;

    private LineReader() {}

    /** Thrown if a line cannot be read; states what is wrong and the offending value. */
    static final class DamagedLine extends Exception {
        private static final long serialVersionUID = 1L;
        private final @Nullable String was;

        DamagedLine(String wrong, @Nullable String was) {
            super(wrong);
            this.was = was;
        }

        @Nullable
        String was() {
            return was;
        }
    }

    /**
     * Returns whether an unreadable last line without a line break was written only in part, because a process was killed or the disk was
     * full. Otherwise the line was complete and was damaged later.
     */
    static boolean isTorn(byte[] unreadable) {
        return !LineChecksum.isIn(unreadable);
    }

    /** Reads a line without its line feed. A carriage return at the end is ignored, because Git on Windows may add it. */
    static RecordedReply read(byte[] ended) throws DamagedLine {
        byte[] bytes =
                ended.length > 0 && ended[ended.length - 1] == '\r' ? Arrays.copyOf(ended, ended.length - 1) : ended;
        if (bytes.length >= BOM.length && Arrays.equals(bytes, 0, BOM.length, BOM, 0, BOM.length)) {
            throw new DamagedLine(
                    "the file begins with a byte order mark, which some editors add; save it as UTF-8 without it",
                    null);
        }
        LineChecksum checksum = LineChecksum.of(bytes);
        if (checksum == LineChecksum.DIFFERS) {
            throw new DamagedLine("the line was changed: it does not match its checksum", null);
        }
        return read(utf8(bytes), checksum);
    }

    private static RecordedReply read(String line, LineChecksum checksum) throws DamagedLine {
        JsonNode root;
        try {
            root = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new DamagedLine(
                    "the line is not JSON: "
                            + WHERE_SET
                                    .matcher(e.getOriginalMessage()
                                            .lines()
                                            .findFirst()
                                            .orElse(""))
                                    .replaceFirst(""),
                    line);
        }
        if (!root.isObject()) {
            throw new DamagedLine("the line is not a JSON object", line);
        }
        int format = integer(root, "format");
        if (format != UNCHECKED_FORMAT && format != LineWriter.FORMAT) {
            throw new DamagedLine(
                    "'format' must be " + UNCHECKED_FORMAT + " or " + LineWriter.FORMAT, String.valueOf(format));
        }
        if ((format == UNCHECKED_FORMAT) == root.has(LineChecksum.FIELD)
                || (checksum == LineChecksum.MATCHES) != root.has(LineChecksum.FIELD)) {
            throw new DamagedLine(
                    "a line of format " + LineWriter.FORMAT + ", and no other, ends with '" + LineChecksum.FIELD + "'",
                    line.substring(Math.max(0, line.length() - END)));
        }
        JsonNode provenance = object(root, "provenance");
        Provenance from = new Provenance(
                text(provenance, "by"),
                optionalText(provenance, "original"),
                optionalText(provenance, "note"),
                optionalText(provenance, "served"),
                optionalCount(provenance, "prompt-tokens"),
                optionalCount(provenance, "completion-tokens"));
        ChatReply reply = reply(object(root, "reply"));
        return new RecordedReply(
                hash(root, "key"),
                hash(root, "request"),
                id(root),
                ASKED.contains(from.by()) ? reply.noting(from.note()) : reply,
                from);
    }

    private static CallId id(JsonNode root) throws DamagedLine {
        return new CallId(
                constant(CallKind.class, root, "kind"),
                text(root, "suite"),
                text(root, "question"),
                root.has("answer") ? Integer.valueOf(integer(root, "answer")) : null,
                text(root, "model"),
                integer(root, "sample"));
    }

    private static ChatReply reply(JsonNode reply) throws DamagedLine {
        List<ReplyPosition> positions = new ArrayList<>();
        if (!list(reply, "top").isEmpty()) {
            positions.add(position(reply));
        }
        for (JsonNode later : list(reply, "later")) {
            positions.add(position(later));
        }
        return new ChatReply(
                text(reply, "text"),
                positions,
                constant(Finish.class, reply, "finish"),
                reply.path("withheld").asBoolean(false),
                reply.path("thought").asBoolean(false));
    }

    private static ReplyPosition position(JsonNode position) throws DamagedLine {
        return new ReplyPosition(
                optionalText(position, "drawn"), tokens(position, "top"), tokens(position, "repeated"));
    }

    private static List<TokenLogprob> tokens(JsonNode parent, String name) throws DamagedLine {
        List<TokenLogprob> tokens = new ArrayList<>();
        for (JsonNode token : list(parent, name)) {
            JsonNode logprob = token.path("logprob");
            if (!logprob.isNumber() || !(logprob.doubleValue() <= HIGHEST_LOGPROB)) {
                throw new DamagedLine("'logprob' must be a number of at most " + HIGHEST_LOGPROB, logprob.toString());
            }
            tokens.add(new TokenLogprob(text(token, "token"), logprob.doubleValue()));
        }
        return tokens;
    }

    private static JsonNode list(JsonNode parent, String name) throws DamagedLine {
        JsonNode list = parent.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new DamagedLine("'" + name + "' must be a list", list.toString());
        }
        return list;
    }

    private static JsonNode object(JsonNode parent, String name) throws DamagedLine {
        JsonNode child = parent.path(name);
        if (!child.isObject()) {
            throw new DamagedLine("'" + name + "' must be an object", shown(child));
        }
        return child;
    }

    private static String hash(JsonNode parent, String name) throws DamagedLine {
        String value = text(parent, name);
        if (!HASH.matcher(value).matches()) {
            throw new DamagedLine("'" + name + "' must be 32 hexadecimal digits", value);
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode parent, String name) throws DamagedLine {
        String value = text(parent, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new DamagedLine("'" + name + "' is unknown", value);
    }

    private static int integer(JsonNode parent, String name) throws DamagedLine {
        JsonNode child = parent.path(name);
        if (!child.canConvertToExactIntegral() || !child.canConvertToInt()) {
            throw new DamagedLine("'" + name + "' must be a whole number", shown(child));
        }
        return child.intValue();
    }

    private static String text(JsonNode parent, String name) throws DamagedLine {
        JsonNode child = parent.path(name);
        if (!child.isTextual()) {
            throw new DamagedLine("'" + name + "' must be a text", shown(child));
        }
        return child.textValue();
    }

    private static @Nullable String optionalText(JsonNode parent, String name) throws DamagedLine {
        return parent.has(name) ? text(parent, name) : null;
    }

    private static @Nullable Long optionalCount(JsonNode parent, String name) throws DamagedLine {
        JsonNode child = parent.path(name);
        if (child.isMissingNode()) {
            return null;
        }
        if (!child.canConvertToExactIntegral() || !child.canConvertToLong() || child.longValue() < 0) {
            throw new DamagedLine("'" + name + "' must be a whole number of at least 0", shown(child));
        }
        return child.longValue();
    }

    private static @Nullable String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    /** Decodes UTF-8 strictly: an invalid byte counts as damage and is not replaced. */
    private static String utf8(byte[] bytes) throws DamagedLine {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DamagedLine("the line is not UTF-8", null);
        }
    }
}
