package dev.plumbline.cli.batch;

import dev.plumbline.exchange.BatchHost;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.gateway.key.PlainTextKeys;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Provider;
import dev.plumbline.report.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The batch services of a profile's providers. Each service is opened once, with the key of its provider. */
final class BatchHosts implements AutoCloseable {
    private final Map<String, BatchHost> byProvider = new LinkedHashMap<>();

    private BatchHosts() {}

    /** Opens the services of these providers without a connection. */
    static BatchHosts open(BatchContext context, Iterable<String> providers) {
        Mistakes mistakes = new Mistakes();
        String shown = context.shown(context.suite().profile().file());
        BatchHosts hosts = new BatchHosts();
        for (String name : providers) {
            Provider provider = context.suite().profile().providers().get(name);
            if (provider == null || !BatchHost.speaks(provider.dialect())) {
                mistakes.add(
                        Place.of(shown),
                        "provider '" + name + "' has no batch service that is known here",
                        provider == null ? "none" : provider.dialect(),
                        "run the files on your engine, then 'batch import' its results");
                continue;
            }
            PlainHttp http = PlainHttp.open(provider, List.of(provider.baseUrl()), shown, context.keys(), mistakes);
            if (http != null) {
                Notice.warn(PlainTextKeys.warnings(List.of(provider), shown));
                hosts.byProvider.put(name, new BatchHost(http, provider.baseUrl(), provider.dialect()));
            }
        }
        if (mistakes.count() > 0) {
            hosts.close();
        }
        mistakes.throwIfAny();
        return hosts;
    }

    BatchHost of(String provider) {
        return Objects.requireNonNull(byProvider.get(provider), provider);
    }

    /** Returns the names of the providers in the order in which {@link #open} got them. */
    Iterable<String> names() {
        return byProvider.keySet();
    }

    @Override
    public void close() {
        byProvider.values().forEach(BatchHost::close);
    }
}
