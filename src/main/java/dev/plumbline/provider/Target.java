package dev.plumbline.provider;

import java.util.List;

/**
 * The model that a request goes to, as its host names it.
 *
 * @param model what the host calls the model
 * @param capabilities what the host can do with it
 * @param route upstream hosts a router must choose from, in order; empty for any; only OpenRouter uses it
 */
public record Target(String model, Capabilities capabilities, List<String> route) {
    public Target {
        route = List.copyOf(route);
    }

    /** Returns the same model with other capabilities. */
    public Target with(Capabilities learned) {
        return new Target(model, learned, route);
    }
}
