package dev.plumbline.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests and replies from which the numbers of {@code results.json} were computed, for the pages: the layout of {@code readings.json}, which
 * {@code suites/readings.schema.json} describes.
 *
 * @param accepted the baseline entries that accept shifts
 * @param prefills one request for each given answer, because all models are asked the same
 * @param answers one request for each open question, or null if there are no open questions
 */
public record RunReadings(
        int schema,
        List<Model> models,
        List<Prompt> questions,
        List<Reading> ratings,
        List<Accepted> accepted,
        List<Prefill> prefills,
        @OmitNull @Nullable List<Answer> answers) {
    /** The value for a run without the file. */
    public static final RunReadings NONE =
            new RunReadings(RunResults.SCHEMA, List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /** A model with its name in the recording. */
    public record Model(String name, String identity) {}

    /** A question with the prompt that every model was given. */
    public record Prompt(String id, String prompt) {}

    /**
     * The request of a rating and the reply.
     *
     * @param counts the counts by answer, if answers were drawn
     * @param tokens the tokens in the host's order, if token probabilities were read
     * @param later the positions after the first one that were read
     * @param orders the readings by order of the choices, if the orders were balanced
     */
    @OmitNull
    public record Reading(
            String question,
            String model,
            Request request,
            @Nullable Map<String, Integer> counts,
            @Nullable List<Token> tokens,
            @Nullable List<Position> later,
            @Nullable List<Order> orders) {
        public Reading {
            counts = counts == null ? null : RowChecks.ordered(counts);
        }
    }

    /**
     * A request to a model.
     *
     * @param body the fields that the profile adds, or null if it adds none
     */
    @OmitNull
    public record Request(
            @Nullable String model,
            double temperature,
            int maxTokens,
            @Nullable Integer topLogprobs,
            @Nullable JsonNode body,
            List<Message> messages) {}

    /** A message of a request. */
    public record Message(String role, String text) {}

    /** A token in the model's spelling, with its logprob. */
    public record Token(String token, double logprob) {}

    /**
     * A later position of a reply.
     *
     * @param drawn the token that was drawn there, or null if the host does not name it
     */
    public record Position(@Nullable String drawn, List<Token> tokens) {}

    /** The reading for one order of the choices, which are listed by id. */
    public record Order(
            List<String> listed,
            Request request,
            List<Token> tokens,

            @OmitNull @Nullable List<Position> later) {}

    /** A baseline entry that accepts a shift. */
    public record Accepted(
            String question,
            String model,
            double tv,
            double tolerance,
            String reason,
            String by,
            String date,
            @Nullable String expires) {}

    /** The request for one given answer. */
    public record Prefill(String question, int answer, Request request) {}

    /** The request for one open question, and the words of the question without its context. */
    public record Answer(String question, String prompt, Request request) {}
}
