package dev.plumbline.profile;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base, the candidates and the judge of a profile.
 *
 * @param base the base model, or null if it is missing or wrong
 * @param candidates the candidates without mistakes
 * @param judge the judge, or null if it is not named or wrong
 * @param sound whether no mistake was reported
 */
record Roles(
        @Nullable String base,
        List<String> candidates,
        @Nullable String judge,
        boolean sound) {
    /** Returns base first, then candidates. Returns an empty list if a role was wrong, because names cannot be checked against an incomplete list. */
    List<String> contestants() {
        List<String> all = new ArrayList<>();
        if (base != null && sound) {
            all.add(base);
            all.addAll(candidates);
        }
        return all;
    }

    static Roles read(YamlMap map, Map<String, Model> models, Map<String, Provider> providers, Mistakes mistakes) {
        int before = mistakes.count();
        map.only(ProfileKeys.ROLES);
        String base = model(map.text("base"), models).orNull();
        Map<String, Place> earlier = new HashMap<>();
        List<String> candidates = new ArrayList<>();
        for (Field<String> field : map.texts("candidates")) {
            String name = model(field, models)
                    .check(candidate -> !candidate.equals(base), "names the base model", "list fine-tunes only")
                    .unlike(earlier)
                    .orNull();
            if (name != null) {
                refuseSameIdentity(name, base, candidates, models, providers, field.place(), mistakes);
                candidates.add(name);
            }
        }
        Field<String> judge = map.optionalText("judge");
        String judgeName = model(judge, models).orNull();
        return new Roles(base, candidates, judgeName, mistakes.count() == before);
    }

    private static Field<String> model(Field<String> field, Map<String, Model> models) {
        // If there are no models, that mistake was reported already.
        return models.isEmpty() ? field : field.among(models.keySet(), "names no model");
    }

    /**
     * Rejects a candidate that shares its recording with another contestant. Replies are recorded by identity, system prompt and body, so
     * two contestants with the same values would get each other's answers.
     */
    private static void refuseSameIdentity(
            String name,
            @Nullable String base,
            List<String> earlier,
            Map<String, Model> models,
            Map<String, Provider> providers,
            Place place,
            Mistakes mistakes) {
        List<String> others = new ArrayList<>(earlier);
        if (base != null) {
            others.add(0, base);
        }
        Model model = models.get(name);
        for (String other : others) {
            Model rival = models.get(other);
            if (model != null
                    && rival != null
                    && !model.identity().isEmpty()
                    && model.identity().equals(rival.identity())
                    && Objects.equals(model.system(), rival.system())
                    && body(model, providers).equals(body(rival, providers))) {
                mistakes.add(
                        place,
                        "'" + name + "' and '" + other
                                + "' have the same identity, so they would share their recording",
                        model.identity(),
                        "give each its own 'identity', or another 'system' or 'body'");
                return;
            }
        }
    }

    private static BodyFields body(Model model, Map<String, Provider> providers) {
        Provider provider = model.provider() == null ? null : providers.get(model.provider());
        return provider == null ? BodyFields.NONE : provider.body();
    }
}
