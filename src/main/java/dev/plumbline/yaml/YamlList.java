package dev.plumbline.yaml;

import dev.plumbline.mistake.Place;
import java.util.List;

/** A YAML sequence. */
public record YamlList(Place place, List<YamlNode> items) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String shown() {
        return "a list";
    }
}
