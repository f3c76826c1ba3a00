package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;

/** A part of a YAML file with its place, so that every later check can report the place. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar, RejectedYaml {
    /** Returns the place at which the node starts. */
    Place place();

    /** Returns the node's description for messages: the value of a scalar, otherwise a phrase such as {@code a list}. */
    String shown();
}
