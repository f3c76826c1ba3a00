package dev.plumbline.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.YamlScalar.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** Builds the tree of nodes of one text from the parser's tokens. Reports parts of YAML that are not allowed in Plumbline's files. */
final class YamlTree {
    private static final int DEEPEST = 32;
    private static final YAMLFactory FACTORY = factory();

    private final String source;
    private final String text;
    private final int[] codePoints;
    private final Mistakes mistakes;

    YamlTree(String source, String text, Mistakes mistakes) {
        this.source = source;
        this.text = text;
        this.codePoints = text.codePoints().toArray();
        this.mistakes = mistakes;
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        // The file's size is checked earlier. The parser's own limit is smaller, and its message is not meant for
        // users.
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLFactory.builder()
                .loaderOptions(options)
                // As in YAML 1.2, an unquoted no, yes, on or off is text.
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
    }

    /** Returns the root, or null if the text is empty or not YAML, which is then reported. */
    @Nullable
    YamlNode read() {
        try (YAMLParser parser = FACTORY.createParser(QuestionMarks.hidden(text))) {
            YamlNode root = parser.nextToken() == null ? null : node(parser, 0);
            if (root == null || (root instanceof YamlScalar scalar && scalar.kind() == Kind.NOTHING)) {
                mistakes.add(Place.of(source), "the file is empty", null, "write it, see docs/");
                return null;
            }
            if (parser.nextToken() != null) {
                mistakes.add(place(parser), "a second YAML document begins", null, "keep one document a file");
            }
            return root;
        } catch (TooDeep e) {
            mistakes.add(e.place, "is nested more than " + DEEPEST + " levels deep", null, "flatten it");
        } catch (JsonProcessingException e) {
            mistakes.addAll(List.of(SyntaxMistake.of(e, source, text)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return null;
    }

    private YamlNode node(YAMLParser parser, int depth) throws IOException {
        Place place = place(parser);
        if (depth > DEEPEST) {
            throw new TooDeep(place);
        }
        if (parser.isCurrentAlias()) {
            mistakes.add(place, "aliases are not allowed", wordAt(parser), "write the value out");
            return new RejectedYaml(place);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, place, depth);
            case START_ARRAY -> list(parser, place, depth);
            default -> scalar(parser, place);
        };
    }

    /** Rejects anchors and tags of maps and lists. Relies on the parser, because the first character at the place may belong to the first key. */
    private void refuseDecorated(YAMLParser parser, Place place) throws IOException {
        if (parser.getObjectId() != null) {
            refuseAnchor(place, "&" + parser.getObjectId());
        }
        if (parser.getTypeId() != null) {
            refuseTag(place, "!" + parser.getTypeId());
        }
    }

    /** Rejects anchors and tags of keys and values by their first character, because the parser does not report all of them. */
    private void refuseDecoratedScalar(YAMLParser parser, Place place) {
        int first = firstCharacter(parser);
        if (first == '&') {
            refuseAnchor(place, wordAt(parser));
        } else if (first == '!') {
            refuseTag(place, wordAt(parser));
        }
    }

    private void refuseAnchor(Place place, String was) {
        mistakes.add(place, "anchors are not allowed", was, "remove it and write values out");
    }

    private void refuseTag(Place place, String was) {
        mistakes.add(place, "tags are not allowed", was, "remove the tag");
    }

    private YamlMap map(YAMLParser parser, Place place, int depth) throws IOException {
        refuseDecorated(parser, place);
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = QuestionMarks.shown(parser.currentName());
            Place keyPlace = place(parser);
            refuseDecoratedScalar(parser, keyPlace);
            parser.nextToken();
            YamlNode value = node(parser, depth + 1);
            YamlMap.Entry first = entries.putIfAbsent(key, new YamlMap.Entry(keyPlace, value));
            if (first != null) {
                mistakes.add(
                        keyPlace,
                        "duplicate key",
                        key,
                        "it is on line " + first.place().line() + " already; remove one");
            }
        }
        return new YamlMap(place, entries, mistakes, false);
    }

    private YamlList list(YAMLParser parser, Place place, int depth) throws IOException {
        refuseDecorated(parser, place);
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth + 1));
        }
        return new YamlList(place, items);
    }

    private YamlScalar scalar(YAMLParser parser, Place place) throws IOException {
        refuseDecoratedScalar(parser, place);
        String value = QuestionMarks.shown(parser.getText());
        Kind kind = switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            case VALUE_NULL -> Kind.NOTHING;
            default -> plainOrQuoted(parser, value);
        };
        return new YamlScalar(place, value, kind);
    }

    /** Returns whether a scalar was quoted. Decides by its first character, because the parser does not report the style. */
    private Kind plainOrQuoted(YAMLParser parser, String value) {
        if ("\"'|>".indexOf(firstCharacter(parser)) >= 0) {
            return Kind.TEXT;
        }
        return value.isEmpty() ? Kind.NOTHING : YamlScalar.looksLikeNumber(value) ? Kind.NUMBER : Kind.TEXT;
    }

    private int firstCharacter(YAMLParser parser) {
        long at = parser.currentTokenLocation().getCharOffset();
        return at >= 0 && at < codePoints.length ? codePoints[(int) at] : ' ';
    }

    private String wordAt(YAMLParser parser) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        int to = from;
        while (to < codePoints.length && !Character.isWhitespace(codePoints[to]) && ",]}".indexOf(codePoints[to]) < 0) {
            to++;
        }
        return new String(codePoints, from, to - from);
    }

    private Place place(YAMLParser parser) {
        return new Place(source, parser.currentTokenLocation().getLineNr());
    }

    /** Ends the recursion before the stack overflows. */
    private static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Place place;

        private TooDeep(Place place) {
            super("too deep");
            this.place = place;
        }
    }
}
