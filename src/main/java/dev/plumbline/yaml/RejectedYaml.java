package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;

/** Replaces a value whose mistake was already reported, so that it is reported only once. */
public record RejectedYaml(Place place) implements YamlNode {
    @Override
    public String shown() {
        return "a refused value";
    }
}
