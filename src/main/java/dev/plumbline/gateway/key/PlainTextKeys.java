package dev.plumbline.gateway.key;

import dev.plumbline.profile.Provider;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Warns about keys that would be sent unencrypted. */
public final class PlainTextKeys {
    private PlainTextKeys() {}

    /**
     * Returns a warning for each provider whose key would go to another machine by {@code http}.
     *
     * @param shown the name of the profile's file in messages
     */
    public static List<String> warnings(Collection<Provider> providers, String shown) {
        return providers.stream()
                .filter(p -> p.apiKeyVariable() != null && isPlain(p.baseUrl()))
                .map(p -> shown + ": provider '" + p.name() + "' sends its key unencrypted to " + p.baseUrl()
                        + "; use https, or everyone on the way can read the key")
                .distinct()
                .toList();
    }

    static boolean isPlain(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) && !isLoopback(String.valueOf(url.getHost()));
    }

    /** Returns whether a host name refers to this machine. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.[0-9]{1,3}){3}")
                || name.equals("[::1]")
                || name.equals("[0:0:0:0:0:0:0:1]");
    }
}
