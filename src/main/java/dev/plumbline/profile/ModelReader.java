package dev.plumbline.profile;

import dev.plumbline.suite.Checks;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one model of a profile. */
final class ModelReader {
    private static final int LONGEST_MARK = 100;

    private ModelReader() {}

    /** Reads the model. {@code providers} is null if the providers themselves could not be read. */
    static Model read(String name, YamlMap map, @Nullable Set<String> providers) {
        map.only(ProfileKeys.MODEL);
        Field<String> provider = map.optionalText("provider");
        Field<String> known = providers == null ? provider : provider.among(providers, "names no provider");
        Field<String> model = map.text("model");
        YamlMap price = map.optionalMap("price");
        return new Model(
                name,
                known.orNull(),
                model.or(""),
                map.optionalText("identity").or(model.or("")),
                Checks.sent(map.optionalText("system")).orNull(),
                thinks(map),
                map.optionalInteger("step")
                        .check(step -> step >= 0, "must be 0 or more", "write the training step of the checkpoint")
                        .orNull(),
                price == null ? null : price(price),
                map.optionalTruth("logprobs").orNull(),
                origin(map));
    }

    private static @Nullable String thinks(YamlMap map) {
        boolean probabilities =
                Boolean.TRUE.equals(map.optionalTruth("logprobs").orNull());
        return map.optionalText("thinks")
                .check(
                        mark -> !probabilities,
                        "and 'logprobs: true' exclude each other, because the first tokens are those of a thought",
                        "remove one; to read token probabilities turn thinking off, see docs/providers.md")
                .check(
                        mark -> mark.length() <= LONGEST_MARK && mark.strip().equals(mark),
                        "must be a mark of at most " + LONGEST_MARK + " characters without blanks around it",
                        "write the text that ends a thought, such as thinks: \"</think>\"")
                .orNull();
    }

    private static Origin origin(YamlMap map) {
        return new Origin(
                map.optionalText("job").orNull(),
                map.optionalText("dataset-hash").orNull(),
                map.optionalText("recipe").orNull(),
                map.optionalInteger("seed").orNull(),
                map.optionalText("group").orNull());
    }

    private static Price price(YamlMap map) {
        map.only(ProfileKeys.PRICE);
        return new Price(perMillion(map, "input"), perMillion(map, "output"));
    }

    private static double perMillion(YamlMap map, String key) {
        return map.number(key)
                .check(p -> p >= 0, "must be 0 or more", "write the price of a million tokens")
                .or(0.0);
    }
}
