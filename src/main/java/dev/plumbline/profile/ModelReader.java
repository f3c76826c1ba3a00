package dev.plumbline.profile;

import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.Set;

/** Reads one model of a profile. */
final class ModelReader {
    private ModelReader() {}

    static Model read(String name, YamlMap map, Set<String> providers) {
        map.only(ProfileKeys.MODEL);
        Field<String> model = map.text("model");
        return new Model(
                name,
                map.optionalText("provider")
                        .among(providers, "names no provider")
                        .orNull(),
                model.or(""),
                map.optionalText("identity").or(model.or("")),
                map.optionalInteger("step")
                        .check(step -> step >= 0, "must be 0 or more", "write the training step of the checkpoint")
                        .orNull());
    }
}
