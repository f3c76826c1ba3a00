package dev.plumbline.tuning.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The statistics of a data set.
 *
 * @param examples the number of examples
 * @param distinct the number of distinct examples
 * @param prompts the number of distinct conversations before the last answer
 * @param answers the number of distinct last answers
 * @param messages the number of all messages
 * @param answerCharacters the number of characters (code points) of all last answers
 * @param longestAnswer the number of characters (code points) of the longest last answer
 * @param hash the content hash
 */
public record DatasetStats(
        int examples,
        int distinct,
        int prompts,
        int answers,
        long messages,
        long answerCharacters,
        int longestAnswer,
        String hash) {
    /** Returns the content of an assistant's message: its text, its joined text parts, or its tool calls. */
    private static String answer(JsonNode message) {
        JsonNode content = message.path("content");
        if (content.isArray()) {
            StringBuilder text = new StringBuilder();
            content.forEach(part -> text.append(part.path("text").asText()));
            return text.toString();
        }
        return content.isTextual() ? content.textValue() : ExampleJson.canonical(message.path("tool_calls"));
    }

    /** Computes the statistics of a data set. */
    public static DatasetStats of(Dataset dataset) {
        Set<String> prompts = new HashSet<>();
        Set<String> answers = new HashSet<>();
        long messages = 0;
        long characters = 0;
        int longest = 0;
        for (JsonNode example : dataset.examples()) {
            List<JsonNode> turns = new ArrayList<>();
            example.path("messages").forEach(turns::add);
            String answer = answer(turns.remove(turns.size() - 1));
            int length = answer.codePointCount(0, answer.length());
            prompts.add(turns.stream().map(ExampleJson::canonical).toList().toString());
            answers.add(answer);
            messages += turns.size() + 1L;
            characters += length;
            longest = Math.max(longest, length);
        }
        int distinct = new HashSet<>(dataset.canonicalLines()).size();
        return new DatasetStats(
                dataset.examples().size(),
                distinct,
                prompts.size(),
                answers.size(),
                messages,
                characters,
                longest,
                dataset.hash());
    }
}
