package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;

/** Stands where a value was wrong and the user was told already, so that nothing complains a second time. */
public record YamlRefused(Place place) implements YamlNode {
    @Override
    public String shown() {
        return "a refused value";
    }
}
