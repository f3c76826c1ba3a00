package dev.plumbline.yaml;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a YAML file of another tool, which may have anchors and aliases and may be a list. It never creates Java objects from tags. {@link
 * YamlFile} reads Plumbline's own files.
 */
public final class AliasedYaml {
    private static final int DEEPEST = 32;

    /** The maximum number of values, because aliases of aliases can expand to more values than fit into memory. */
    private static final int MOST_VALUES = 2_000_000;

    private final String shown;
    private final Mistakes mistakes;
    private int values;

    private AliasedYaml(String shown, Mistakes mistakes) {
        this.shown = shown;
        this.mistakes = mistakes;
    }

    /** Reads a file. Returns null if the file could not be read, which is then reported. */
    public static @Nullable YamlNode read(Path file, String shown, Mistakes mistakes) {
        String text = YamlFile.text(file, shown, YamlFile.LARGEST, mistakes);
        return text == null ? null : new AliasedYaml(shown, mistakes).tree(text);
    }

    private @Nullable YamlNode tree(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
        // MOST_VALUES limits the expansion of aliases instead.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        try {
            Node root = new Composer(
                            new ParserImpl(new StreamReader(new StringReader(QuestionMarks.hidden(text))), options),
                            new Resolver(),
                            options)
                    .getSingleNode();
            if (root == null) {
                mistakes.add(Place.of(shown), "the file is empty", null, "name a file with questions");
                return null;
            }
            return node(root, 0);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            mistakes.add(
                    mark == null ? Place.of(shown) : new Place(shown, mark.getLine() + 1),
                    "is no YAML: " + QuestionMarks.shown(String.valueOf(e.getProblem())),
                    null,
                    "write it as YAML");
        } catch (YAMLException e) {
            mistakes.add(Place.of(shown), "is no YAML: " + e.getMessage(), null, "write it as YAML");
        }
        return null;
    }

    private YamlNode node(Node node, int depth) {
        Place place = new Place(shown, node.getStartMark().getLine() + 1);
        values++;
        if (depth > DEEPEST || values > MOST_VALUES) {
            throw new YAMLException("aliases make too large a tree");
        }
        if (node instanceof MappingNode map) {
            Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : map.getValue()) {
                Place at = new Place(shown, tuple.getKeyNode().getStartMark().getLine() + 1);
                String key =
                        tuple.getKeyNode() instanceof ScalarNode scalar ? QuestionMarks.shown(scalar.getValue()) : "?";
                entries.put(key, new YamlMap.Entry(at, node(tuple.getValueNode(), depth + 1)));
            }
            return new YamlMap(place, entries, mistakes, false);
        }
        if (node instanceof SequenceNode list) {
            List<YamlNode> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(node(item, depth + 1)));
            return new YamlList(place, items);
        }
        return new YamlScalar(place, QuestionMarks.shown(((ScalarNode) node).getValue()), kind(node.getTag()));
    }

    private static YamlScalar.Kind kind(Tag tag) {
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
                ? YamlScalar.Kind.NUMBER
                : tag.equals(Tag.BOOL)
                        ? YamlScalar.Kind.TRUTH
                        : tag.equals(Tag.NULL) ? YamlScalar.Kind.NOTHING : YamlScalar.Kind.TEXT;
    }
}
