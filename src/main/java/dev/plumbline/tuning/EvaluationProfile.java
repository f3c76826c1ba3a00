package dev.plumbline.tuning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.plumbline.profile.Model;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.AnsweringSettings;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.tuning.dataset.ExampleJson;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the profile that measures new candidates against the base and with the judge of another profile. */
public final class EvaluationProfile {
    private static final String TUNED = "tuned";

    private EvaluationProfile() {}

    /**
     * Returns the text of a profile with one candidate, which is served only while it is measured.
     *
     * @param from the profile whose base and judge are used
     * @param host the provider that serves the candidate
     * @param inference the address for calls to the candidate
     * @param candidate the candidate's name, which is also its identity, so that the recording stays valid after another deployment
     * @param serves the model name for calls
     * @param attempt the attempt that trained the candidate
     */
    public static String text(
            Profile from, Provider host, URI inference, String candidate, String serves, JobHistory.Attempt attempt) {
        String origin = """
                # Written by `plumbline tune start --evaluate`. The candidate is served while that command runs alone;
                # the recording replays without it.
                """;
        return text(from, host, inference, origin, List.of(new Adoption(candidate, serves, null, attempt, null)));
    }

    /**
     * Returns the text of a profile with these candidates.
     *
     * @param origin comment lines about the origin of the file
     */
    public static String text(Profile from, Provider host, URI inference, String origin, List<Adoption> candidates) {
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=../../profile.schema.json\n#\n");
        text.append(origin);
        if (from.note() != null) {
            text.append("note: ")
                    .append(ExampleJson.compact(JsonNodeFactory.instance.textNode(from.note())))
                    .append('\n');
        }
        String judge = from.judge();
        Set<String> old = new TreeSet<>(Set.of(from.base()));
        if (judge != null) {
            old.add(judge);
        }
        text.append("providers:\n");
        Set<String> providers = new TreeSet<>();
        old.forEach(
                name -> providers.add(Objects.requireNonNull(model(from, name).provider())));
        providers.forEach(name -> line(text, name, provider(from.providers().get(name), null)));
        text.append("  ").append(provider(TUNED, host, inference)).append('\n');
        text.append("models:\n");
        old.forEach(name -> line(text, name, model(model(from, name))));
        candidates.forEach(c -> text.append("  ").append(c.line(TUNED)).append('\n'));
        String names = candidates.stream().map(Adoption::name).collect(Collectors.joining(", "));
        text.append("roles: {base: ")
                .append(from.base())
                .append(", candidates: [")
                .append(names)
                .append(']');
        text.append(judge == null ? "" : ", judge: " + judge).append("}\n");
        settings(text, from);
        return text.toString();
    }

    /** Returns the line of the provider that serves fine-tunes, without its indent. */
    public static String provider(String name, Provider host, URI inference) {
        return name + ": " + ExampleJson.compact(provider(host, inference));
    }

    private static void asking(StringBuilder text, String key, @Nullable RatingSettings asking) {
        if (asking != null) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("prompt", asking.prompt()).put("temperature", asking.temperature());
            json.put("max-tokens", asking.maxTokens()).put("top-logprobs", asking.topLogprobs());
            AnswerSampling sampling = asking.sampling();
            json.put("samples", sampling.samples());
            put(json, "base-samples", sampling.writtenBaseSamples());
            if (sampling.writtenLooks() != null) {
                sampling.writtenLooks().forEach(json.putArray("looks")::add);
            }
            if (sampling.wholeAnswers() > 0) {
                json.put("check-text", sampling.wholeAnswers());
            }
            text.append(key).append(": ").append(ExampleJson.compact(json)).append('\n');
        }
    }

    private static void settings(StringBuilder text, Profile from) {
        asking(text, "rating", from.rating());
        asking(text, "choosing", from.choosing());
        AnsweringSettings answering = from.answering();
        if (answering != null) {
            drawing(
                    text,
                    "answering",
                    answering.prompt(),
                    answering.samples(),
                    answering.temperature(),
                    answering.maxTokens());
        }
        ElaborationSettings why = from.elaboration();
        if (why != null) {
            drawing(text, "elaboration", why.prompt(), why.samples(), why.temperature(), why.maxTokens());
        }
        if (!from.extras().isEmpty()) {
            text.append("extras: [").append(String.join(", ", from.extras())).append("]\n");
        }
        if (!from.repeats()) {
            text.append("repeats: 0\n");
        }
    }

    private static void drawing(
            StringBuilder text, String key, String prompt, int samples, double temperature, int maxTokens) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("prompt", prompt).put("samples", samples).put("temperature", temperature);
        text.append(key)
                .append(": ")
                .append(ExampleJson.compact(json.put("max-tokens", maxTokens)))
                .append('\n');
    }

    /** Adds the origin of a candidate as keys of its model. */
    static void origin(ObjectNode model, JobHistory.Attempt attempt) {
        model.put("job", attempt.fact("job")).put("dataset-hash", attempt.fact("datasetHash"));
        model.put("recipe", attempt.fact("recipe"));
        if (attempt.fact("seed") != null) {
            model.put("seed", Integer.valueOf(attempt.factOr("seed", "0")));
        }
        model.put("group", attempt.factOr("dataset", "") + "-" + attempt.factOr("recipe", ""));
    }

    private static Model model(Profile profile, String name) {
        return Objects.requireNonNull(profile.models().get(name), name);
    }

    private static ObjectNode model(Model model) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("provider", model.provider()).put("model", model.model()).put("identity", model.identity());
        put(json, "system", model.system());
        put(json, "thinks", model.thinks());
        if (model.price() != null) {
            json.putObject("price")
                    .put("input", model.price().input())
                    .put("output", model.price().output());
        }
        put(json, "logprobs", model.logprobs());
        return json;
    }

    private static ObjectNode provider(@Nullable Provider provider, @Nullable URI url) {
        Provider known = Objects.requireNonNull(provider);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("dialect", known.dialect());
        json.put("base-url", (url == null ? known.baseUrl() : url).toString());
        if (known.apiKeyVariable() != null) {
            json.put("api-key", "${" + known.apiKeyVariable() + "}");
        }
        put(json, "key-header", known.keyHeader());
        put(json, "concurrency", known.limits().concurrency());
        put(json, "requests-per-minute", known.limits().requestsPerMinute());
        put(json, "tokens-per-minute", known.limits().tokensPerMinute());
        json.put("connect-timeout", known.limits().connect().toSeconds());
        json.put("read-timeout", known.limits().read().toSeconds());
        json.put("call-timeout", known.limits().call().toSeconds());
        put(json, "max-top-logprobs", known.abilities().maxTopLogprobs());
        put(json, "logprobs", known.abilities().logprobs());
        put(json, "seed", known.abilities().seed());
        put(json, "temperature", known.abilities().temperature());
        if (known.abilities().lengthField() != null) {
            json.put("length-field", known.abilities().lengthField().wire());
        }
        if (!known.body().isEmpty()) {
            json.putRawValue("body", new RawValue(known.body().json()));
        }
        if (!known.route().isEmpty()) {
            known.route().forEach(json.putArray("route")::add);
        }
        return json;
    }

    private static void put(ObjectNode json, String key, @Nullable Object value) {
        if (value != null) {
            json.putPOJO(key, value);
        }
    }

    /** Writes a value as JSON, which is valid YAML, with the spaces that are usual in YAML. */
    private static void line(StringBuilder text, String name, ObjectNode value) {
        text.append("  ")
                .append(name)
                .append(": ")
                .append(ExampleJson.compact(value))
                .append('\n');
    }
}
