package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;

/** Replaces an invalid value, so that its mistake is reported only once. */
public record RejectedYaml(Place place) implements YamlNode {
    @Override
    public String shown() {
        return "a refused value";
    }
}
