package dev.plumbline.stub;

import dev.plumbline.stub.StubHost.Endpoint;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths of each host. */
final class StubRoutes {
    /** The host behind a path, and the path's reader and answer format. */
    record Route(StubHost host, Endpoint endpoint) {}

    private final Map<String, Route> byPath = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    StubRoutes() {
        StubHosts.bare().forEach(this::add);
        for (StubHost host : StubHosts.all()) {
            add(host);
            bases.put(host.dialect(), host.base());
        }
    }

    private void add(StubHost host) {
        host.endpoints().forEach((path, endpoint) -> byPath.put(host.base() + path, new Route(host, endpoint)));
    }

    @Nullable
    Route of(String path) {
        return byPath.get(path);
    }

    /** Returns the path of a dialect's base URL, or null if there is no such dialect. */
    @Nullable
    String base(String dialect) {
        return bases.get(dialect);
    }
}
