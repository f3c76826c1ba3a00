package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;

/** A piece of a YAML file that knows where it stands, so that every later check can say so. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar, RejectedYaml {
    /** Where it begins. */
    Place place();

    /** What a user is told this is, such as {@code a list}; for a scalar the value itself. */
    String shown();
}
