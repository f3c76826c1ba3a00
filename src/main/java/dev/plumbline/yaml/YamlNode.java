package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;

/** A part of a YAML file with its place, so that every later check can report it. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar, RejectedYaml {
    /** Returns where it begins. */
    Place place();

    /** Returns the node's description for messages, such as {@code a list}; for a scalar the value itself. */
    String shown();
}
