package dev.plumbline.tuning.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.text.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The valid examples of a chat JSONL file, in order.
 *
 * @param examples one {@code {"messages": [...]}} for each line
 */
public record Dataset(List<JsonNode> examples) {
    public Dataset {
        examples = List.copyOf(examples);
    }

    /** Returns an example of one question and one answer. */
    public static JsonNode example(String question, String answer) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        example.putArray("messages").add(message("user", question)).add(message("assistant", answer));
        return example;
    }

    private static ObjectNode message(String role, String content) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put("content", content);
    }

    /** Returns the file's text with one example on each line, each ended by a line feed. */
    public String text() {
        return examples.stream()
                .map(ExampleJson::compact)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the examples in their canonical form, sorted, so that files that differ only in order and spacing are equal. */
    public List<String> canonicalLines() {
        return examples.stream().map(ExampleJson::canonical).sorted().toList();
    }

    /** Returns the content hash: SHA-256 of the canonical lines, each ended by a line feed, as hexadecimal digits. */
    public String hash() {
        return Sha256.hex(canonicalLines().stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
}
