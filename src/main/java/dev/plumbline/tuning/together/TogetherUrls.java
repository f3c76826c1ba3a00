package dev.plumbline.tuning.together;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The addresses of Together's services, which are on three hosts.
 *
 * @param tuning the address of files and jobs
 * @param account the address of the key's account
 * @param management the address of endpoints and deployments
 * @param inference the address for calls to deployments
 */
public record TogetherUrls(URI tuning, URI account, URI management, URI inference) {
    private static final Set<String> PUBLIC = Set.of("api.together.xyz", "api.together.ai");

    /** Returns the documented addresses if the profile names Together's own host. Any other host is assumed to serve all of them at one address. */
    public static TogetherUrls of(URI base) {
        if (PUBLIC.contains(String.valueOf(base.getHost()))) {
            return new TogetherUrls(
                    base,
                    URI.create("https://api.together.ai/v1/whoami"),
                    URI.create("https://api.together.ai/v2"),
                    URI.create("https://api-inference.together.ai/v1"));
        }
        return new TogetherUrls(base, base.resolve("/v1/whoami"), base.resolve("/v2"), base);
    }

    /** Returns the addresses that are called with the key. */
    public List<URI> managed() {
        return List.of(tuning, account, management);
    }
}
