package dev.plumbline.gate.baseline;

import dev.plumbline.text.Printable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an entry as lines of YAML with one key on each line, so that a changed number changes one line. */
final class BaselineEntryText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");
    private static final int DECIMALS = 4;

    private BaselineEntryText() {}

    /** Returns the number as the file shows it. */
    static double rounded(double value) {
        return decimal(value, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** Returns the value rounded down to the file's precision. */
    static double floored(double value) {
        return decimal(value, RoundingMode.FLOOR).doubleValue();
    }

    /** Returns the value rounded up to the file's precision. */
    static double ceiled(double value) {
        return decimal(value, RoundingMode.CEILING).doubleValue();
    }

    private static BigDecimal decimal(double value, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, mode);
    }

    /** Returns an item of the list {@code accepted}, indented like its neighbours, with its keys in the order of {@link BaselineReader#ENTRY}. */
    static List<String> lines(BaselineEntry entry, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add("base: " + text(entry.base()));
        lines.add("model: " + text(entry.model()));
        lines.add("question: " + text(entry.question()));
        if (entry.answer() != null) {
            lines.add("answer: " + entry.answer());
        }
        if (entry.reader() != null) {
            lines.add("reader: " + text(entry.reader()));
        }
        lines.add("tv: " + number(entry.tv()));
        if (entry.answer() == null && entry.reader() == null) {
            lines.add("w1: " + number(entry.w1()));
        }
        lines.add("low: " + number(entry.low()));
        lines.add("high: " + number(entry.high()));
        if (entry.n() != null) {
            lines.add("n: " + entry.n());
        }
        lines.addAll(traits(entry.traits()));
        lines.add("tolerance: "
                + BigDecimal.valueOf(entry.tolerance()).stripTrailingZeros().toPlainString());
        lines.add("reason: " + quoted(entry.reason()));
        lines.add("by: " + text(entry.by()));
        lines.add("date: " + entry.date());
        if (entry.expires() != null) {
            lines.add("expires: " + entry.expires());
        }
        lines.replaceAll(line -> indent + "  " + line);
        lines.add(0, indent + "- profile: " + text(entry.profile()));
        return lines;
    }

    private static List<String> traits(@Nullable ShiftTraits traits) {
        List<String> lines = new ArrayList<>();
        if (traits != null) {
            lines.add("kind: " + traits.kind().name().toLowerCase(Locale.ROOT));
            Double meanShift = traits.meanShift();
            Double mass = traits.mass();
            if (meanShift != null) {
                lines.add("mean-shift: " + number(meanShift));
            }
            if (mass != null) {
                lines.add("mass: " + number(mass));
            }
            if (traits.asked() != null) {
                lines.add("asked: " + quoted(traits.asked()));
            }
            AnswerCounts counts = traits.counts();
            if (counts != null) {
                lines.add("counts: " + map(counts.candidate()));
                lines.add("base-counts: " + map(counts.base()));
            }
        }
        return lines;
    }

    private static String map(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> quoted(count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String number(double value) {
        return decimal(value, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS_OF_YAML.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** Returns the text on one line in double quotes, with escapes for characters that a terminal or an editor would act on. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (Printable.isShown(c) && Character.getType(c) != Character.UNASSIGNED) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\U%08X", Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
            }
        });
        return out.append('"').toString();
    }
}
