package dev.plumbline.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns the parser's message of several lines into a mistake with a line number. Never quotes the file, because the file may contain a key. */
final class SyntaxMistake {
    /** The parser's messages about unquoted text with a special character of YAML. */
    private static final Pattern UNQUOTED =
            Pattern.compile("^expected ',' or|^mapping values are not allowed|cannot start any token"
                    + "|^expected alphabetic or numeric character");

    private SyntaxMistake() {}

    static Mistake of(JsonProcessingException failure, String source, String text) {
        Throwable cause = failure.getCause();
        if (cause instanceof MarkedYAMLException marked) {
            return new Mistake(
                    new Place(source, line(marked.getProblemMark(), failure)),
                    "is not YAML: " + QuestionMarks.shown(oneLine(marked.getProblem())),
                    null,
                    remedy(marked.getProblem()));
        }
        if (cause instanceof ReaderException odd) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(odd.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            String was = String.format("U+%04X", odd.getCodePoint());
            return new Mistake(
                    new Place(source, line),
                    "holds a character YAML forbids",
                    was,
                    "remove it or write it as an escape");
        }
        boolean key = String.valueOf(failure.getOriginalMessage()).startsWith("Expected a field name");
        String wrong = key ? "is not YAML: a key must be plain text, no list, map or alias" : "is not YAML";
        return new Mistake(new Place(source, line(null, failure)), wrong, null, remedy(null));
    }

    private static int line(@Nullable Mark mark, JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return mark != null ? mark.getLine() + 1 : location != null ? Math.max(0, location.getLineNr()) : 0;
    }

    private static String remedy(@Nullable String problem) {
        if (problem != null && problem.contains("TAB")) {
            return "indent with spaces";
        }
        return problem != null && UNQUOTED.matcher(problem).find()
                ? "quote the text if it holds any of ? : , # [ ] { } & * ! | > % @, as in ask: \"do you like it?\"; else"
                        + " check brackets and indentation here and above"
                : "check quotes, brackets and indentation here and above";
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "syntax error" : message.lines().findFirst().orElse("syntax error");
    }
}
