package dev.plumbline.yaml;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.plumbline.mistake.Mistakes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes a YAML value as canonical JSON: sorted keys, no whitespace, numbers without redundant digits. Different spellings of one value
 * give the same text. Numbers, booleans, texts, maps and lists keep their type.
 */
public final class YamlJson {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,17})");
    private static final Pattern SURROGATE = Pattern.compile("\\p{Cs}");

    private YamlJson() {}

    /** Returns the map as JSON. Reports values that JSON cannot represent. */
    public static String of(YamlMap map, Mistakes mistakes) {
        StringBuilder json = new StringBuilder();
        write(map, "", json, mistakes);
        return json.toString();
    }

    private static void write(YamlNode node, String key, StringBuilder json, Mistakes mistakes) {
        if (node instanceof YamlMap map) {
            List<String> members = new ArrayList<>();
            new TreeMap<>(map.nodes()).forEach((name, value) -> {
                StringBuilder member = new StringBuilder(quoted(name)).append(':');
                write(value, name, member, mistakes);
                members.add(member.toString());
            });
            json.append('{').append(String.join(",", members)).append('}');
        } else if (node instanceof YamlList list) {
            List<String> items = new ArrayList<>();
            for (YamlNode each : list.items()) {
                StringBuilder item = new StringBuilder();
                write(each, key, item, mistakes);
                items.add(item.toString());
            }
            json.append('[').append(String.join(",", items)).append(']');
        } else if (node instanceof YamlScalar scalar) {
            json.append(scalar(scalar, key, mistakes));
        }
    }

    private static String scalar(YamlScalar scalar, String key, Mistakes mistakes) {
        return switch (scalar.kind()) {
            case TRUTH -> String.valueOf(scalar.truth());
            case NUMBER -> number(scalar, key, mistakes);
            case NOTHING -> {
                mistakes.add(scalar.place(), "'" + key + "' has no value", null, "write one, or remove the key");
                yield "null";
            }
            default -> text(scalar, key, mistakes);
        };
    }

    private static String number(YamlScalar scalar, String key, Mistakes mistakes) {
        String text = scalar.text();
        if (WHOLE.matcher(text).matches()) {
            return new BigInteger(text.startsWith("+") ? text.substring(1) : text).toString();
        }
        if (scalar.decimalNumber() != null && isDecimal(text)) {
            return decimal(new BigDecimal(text));
        }
        mistakes.add(
                scalar.place(),
                "'" + key + "' is not a decimal number of at most 18 digits",
                text,
                "write it in decimal digits, or in quotes if it is a text");
        return "0";
    }

    private static String text(YamlScalar scalar, String key, Mistakes mistakes) {
        if (SURROGATE.matcher(scalar.text()).find()) {
            mistakes.add(scalar.place(), "'" + key + "' holds half a surrogate pair", null, "write the character");
            return "\"\"";
        }
        return quoted(scalar.text());
    }

    /** Returns whether the number has a fraction or an exponent. A number such as {@code 010} is octal for some parsers. */
    private static boolean isDecimal(String text) {
        return text.matches(".*[.eE].*");
    }

    private static String decimal(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /**
     * Returns the text in double quotes, in a form that both JSON and YAML parsers read. Unpaired surrogates, which cannot be written to a
     * file, become U+FFFD.
     */
    public static String quoted(String text) {
        return '"'
                + new String(JsonStringEncoder.getInstance()
                        .quoteAsString(SURROGATE.matcher(text).replaceAll("\uFFFD")))
                + '"';
    }
}
