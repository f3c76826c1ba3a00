package dev.plumbline.gateway;

import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.gateway.key.PlainTextKeys;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code https_proxy}, {@code http_proxy} and {@code no_proxy} name, for all calls to hosts. If JVM system properties name
 * a proxy, they override the variables. Hosts on this machine are always called directly. A proxy's password is sent to the proxy alone and
 * never shown.
 */
final class EnvironmentProxies {
    private static final List<String> JVM_PROPERTIES =
            List.of("https.proxyHost", "http.proxyHost", "socksProxyHost", "java.net.useSystemProxies");
    private static final String PREEMPTIVE = "OkHttp-Preemptive";
    private static final String AUTHORIZATION = "Proxy-Authorization";

    private final Map<String, InetSocketAddress> byScheme = new HashMap<>();
    private final Map<InetSocketAddress, String> credentials = new HashMap<>();
    private final List<String> direct;

    /**
     * Reads the variables.
     *
     * @param mistakes receives variables that hold no address; the message omits the value, because it may contain a password
     */
    EnvironmentProxies(KeyVariables variables, Mistakes mistakes) {
        boolean ofTheJvm = JVM_PROPERTIES.stream().anyMatch(name -> System.getProperty(name) != null);
        if (!ofTheJvm) {
            Stream.of("https", "http").forEach(scheme -> read(scheme, variables, mistakes));
        }
        String without = variables.proxySetting("no_proxy");
        this.direct = without == null
                ? List.of()
                : Stream.of(without.split(",", -1))
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
    }

    private void read(String scheme, KeyVariables variables, Mistakes mistakes) {
        String variable = scheme + "_proxy";
        String value = variables.proxySetting(variable);
        if (value == null) {
            return;
        }
        URI address = address(value);
        if (address == null) {
            mistakes.add(
                    Place.of(variable),
                    "this environment variable is not the address of an HTTP proxy",
                    null,
                    "write http://host:port or http://user:password@host:port");
            return;
        }
        InetSocketAddress proxy =
                InetSocketAddress.createUnresolved(address.getHost(), address.getPort() < 0 ? 80 : address.getPort());
        byScheme.put(scheme, proxy);
        String user = address.getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            credentials.put(
                    proxy,
                    Credentials.basic(
                            colon < 0 ? user : user.substring(0, colon),
                            colon < 0 ? "" : user.substring(colon + 1),
                            StandardCharsets.UTF_8));
        }
    }

    private static @Nullable URI address(String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            return uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme()) ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Configures a client to send its calls through the proxies. */
    OkHttpClient.Builder applyTo(OkHttpClient.Builder client) {
        OkHttpClient.Builder known = byScheme.isEmpty() ? client : client.proxySelector(new Selector());
        return known.proxyAuthenticator(this::authenticate)
                .addNetworkInterceptor(ProxyRefusedException.OF_UNKNOWN_PROXY);
    }

    /** Returns the request with credentials for its proxy, or null if none are left to try. */
    private @Nullable Request authenticate(@Nullable Route route, Response response) throws ProxyRefusedException {
        boolean tunnel = response.request().method().equals("CONNECT");
        if (route == null || (route.requiresTunnel() && !tunnel)) {
            // This 407 comes from the host at the end of a tunnel, which must not receive the proxy's password.
            return null;
        }
        Request signed = response.request().header(AUTHORIZATION) == null ? signed(route, response) : null;
        // OkHttp calls this method for the first time before it connects to the proxy.
        if (signed == null && tunnel && !PREEMPTIVE.equals(response.header("Proxy-Authenticate"))) {
            throw ProxyRefusedException.ofTunnel(response);
        }
        return signed;
    }

    private @Nullable Request signed(Route route, Response response) {
        InetSocketAddress proxy =
                (InetSocketAddress) Objects.requireNonNull(route.proxy().address());
        String credential = credentials.get(InetSocketAddress.createUnresolved(proxy.getHostString(), proxy.getPort()));
        return credential == null
                ? null
                : response.request()
                        .newBuilder()
                        .header(AUTHORIZATION, credential)
                        .build();
    }

    private boolean isDirect(URI host) {
        String name = String.valueOf(host.getHost()).toLowerCase(Locale.ROOT);
        return PlainTextKeys.isLoopback(name) || direct.stream().anyMatch(entry -> covers(entry, name, host.getPort()));
    }

    /**
     * Returns whether an entry of {@code no_proxy} covers a host. An entry is {@code *}, a host, or a domain with all its subdomains,
     * optionally with a port.
     */
    private static boolean covers(String entry, String name, int port) {
        String domain = entry;
        int colon = entry.indexOf(':');
        if (colon > 0 && colon == entry.lastIndexOf(':') && !entry.startsWith("[")) {
            if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
                return false;
            }
            domain = entry.substring(0, colon);
        }
        domain = domain.startsWith("*.") ? domain.substring(2) : domain.startsWith(".") ? domain.substring(1) : domain;
        return domain.equals("*") || name.equals(domain) || name.endsWith("." + domain);
    }

    /** Selects the proxy by the URL's scheme and host. */
    private final class Selector extends ProxySelector {
        @Override
        public List<Proxy> select(URI host) {
            InetSocketAddress proxy =
                    byScheme.get(String.valueOf(host.getScheme()).toLowerCase(Locale.ROOT));
            return List.of(proxy == null || isDirect(host) ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy));
        }

        @Override
        public void connectFailed(URI host, SocketAddress proxy, IOException error) {
            // Nothing to do here: the call fails with the same error.
        }
    }
}
