package dev.plumbline.provider;

import java.util.List;

/**
 * The model that a request is sent to.
 *
 * @param model the host's name of the model
 * @param capabilities the host's capabilities for this model
 * @param route the upstream hosts that a router must choose from, in order; empty for any host; used only by OpenRouter
 */
public record Target(String model, Capabilities capabilities, List<String> route) {
    public Target {
        route = List.copyOf(route);
    }

    /** Returns a copy with other capabilities. */
    public Target with(Capabilities learned) {
        return new Target(model, learned, route);
    }
}
