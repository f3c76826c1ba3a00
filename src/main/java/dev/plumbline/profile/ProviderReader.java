package dev.plumbline.profile;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.provider.Capabilities.LengthField;
import dev.plumbline.provider.InProcess;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlNode;
import dev.plumbline.yaml.YamlScalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one provider. Its messages never contain a value that may be a secret. */
final class ProviderReader {
    private static final URI NONE = URI.create("http://localhost");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private static final Pattern HEADER =
            Pattern.compile("(?!(?i:sk|pk|rk)-)" + "(?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15})(?:[A-Z][a-z]{1,15}){0,2}"
                    + "(?:-(?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15})(?:[A-Z][a-z]{1,15}){0,2}){0,5}");

    private static final Pattern CLASS =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final int LONGEST_HEADER = 48;
    /**
     * The headers that the HTTP client sets. A key in one of these headers would break the request, or appear in logs of servers between
     * client and host.
     */
    private static final Set<String> OF_HTTP = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "proxy-authorization",
            "te",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private static final int LONGEST_WAIT = 3600;
    private static final int LONGEST_OUTAGE = 86_400;
    private static final Map<String, LengthField> LENGTH_FIELDS = Arrays.stream(LengthField.values())
            .collect(Collectors.toUnmodifiableMap(LengthField::wire, field -> field));

    private ProviderReader() {}

    static Provider read(String name, YamlMap map, Mistakes mistakes) {
        String dialect =
                map.text("dialect").among(ProfileKeys.DIALECTS, "is not known").or("");
        boolean inProcess = dialect.equals(InProcess.DIALECT);
        map.only(ProfileKeys.PROVIDER);
        if (inProcess) {
            refuseNetworkKeys(map, mistakes);
        }
        return new Provider(
                name,
                dialect,
                inProcess ? Provider.IN_PROCESS : baseUrl(map, mistakes),
                apiKeyVariable(map, mistakes),
                keyHeader(map, mistakes),
                limits(map),
                abilities(map),
                map.has("route")
                        ? map.texts("route").stream().map(r -> r.or("")).toList()
                        : List.of(),
                ProviderBody.read(map, inProcess ? "" : dialect, mistakes),
                gateway(map, inProcess, mistakes));
    }

    private static void refuseNetworkKeys(YamlMap map, Mistakes mistakes) {
        for (String key : map.keys()) {
            if (ProfileKeys.PROVIDER.contains(key) && !ProfileKeys.IN_PROCESS_PROVIDER.contains(key)) {
                mistakes.add(
                        map.placeOf(key),
                        "'" + key + "' means nothing for dialect " + InProcess.DIALECT,
                        null,
                        "remove it");
            }
        }
    }

    private static @Nullable String gateway(YamlMap map, boolean inProcess, Mistakes mistakes) {
        if (!inProcess && map.has("class")) {
            mistakes.add(
                    map.placeOf("class"),
                    "'class' is for models in this JVM",
                    null,
                    "write dialect: " + InProcess.DIALECT + " without base-url, or remove it");
            return null;
        }
        return map.optionalText("class")
                .check(
                        CLASS.asMatchPredicate(),
                        "is not the name of a class",
                        "write its full name, such as com.acme.MyGateway")
                .orNull();
    }

    /** Reads the name of a header. Messages do not show the value, because it could be a key by mistake. */
    private static @Nullable String keyHeader(YamlMap map, Mistakes mistakes) {
        String header = map.optionalText("key-header").orNull();
        YamlNode node = map.node("key-header");
        if (header == null || node == null) {
            return null;
        }
        if (OF_HTTP.contains(header.toLowerCase(Locale.ROOT))) {
            mistakes.add(
                    node.place(),
                    "'key-header' must not be a header that HTTP itself uses",
                    header,
                    "write the header that the host reads its key from, such as api-key");
            return null;
        }
        if (header.length() <= LONGEST_HEADER && HEADER.matcher(header).matches()) {
            return header;
        }
        mistakes.add(
                node.place(),
                "'key-header' must be the name of a header: words of letters with hyphens between",
                null,
                "write it like api-key; a key goes into the variable that api-key names, and if a real one was here,"
                        + " revoke it");
        return null;
    }

    private static Limits limits(YamlMap map) {
        Limits standard = Limits.DEFAULT;
        return new Limits(
                atLeastOne(map, "concurrency", "write how many calls may be open at once"),
                atLeastOne(map, "requests-per-minute", "write how many calls may begin in a minute"),
                atLeastOne(map, "tokens-per-minute", "write how many tokens may be asked for in a minute"),
                seconds(map, "connect-timeout", 1, LONGEST_WAIT, standard.connect()),
                seconds(map, "read-timeout", 1, LONGEST_WAIT, standard.read()),
                seconds(map, "call-timeout", 1, LONGEST_WAIT, standard.call()),
                seconds(map, "outage-limit", 0, LONGEST_OUTAGE, standard.outage()));
    }

    private static @Nullable Integer atLeastOne(YamlMap map, String key, String remedy) {
        return map.optionalInteger(key)
                .check(n -> n >= 1, "must be at least 1", remedy)
                .orNull();
    }

    private static Duration seconds(YamlMap map, String key, int least, int most, Duration standard) {
        Integer seconds = map.optionalInteger(key)
                .check(n -> n >= least && n <= most, "must be from " + least + " to " + most, "write seconds")
                .orNull();
        return seconds == null ? standard : Duration.ofSeconds(seconds);
    }

    private static HostAbilities abilities(YamlMap map) {
        return new HostAbilities(
                map.optionalTruth("logprobs").orNull(),
                atLeastOne(map, "max-top-logprobs", "write how many alternatives it reports for one token"),
                map.optionalTruth("seed").orNull(),
                map.optionalTruth("temperature").orNull(),
                map.optionalText("length-field")
                        .among(LENGTH_FIELDS.keySet(), "is not known")
                        .as(LENGTH_FIELDS::get, "is not known", "use one of " + LENGTH_FIELDS.keySet())
                        .orNull());
    }

    private static @Nullable String apiKeyVariable(YamlMap map, Mistakes mistakes) {
        YamlNode node = map.node("api-key");
        if (node == null) {
            return null;
        }
        Matcher variable = VARIABLE.matcher(node instanceof YamlScalar scalar ? scalar.text() : "");
        if (variable.matches()) {
            return variable.group(1);
        }
        mistakes.add(
                node.place(),
                "'api-key' must name an environment variable, because a key must not be in a file",
                null,
                "write api-key: \"${LOCAL_API_KEY}\" and set that variable; if a real key was here, revoke it");
        return null;
    }

    private static URI baseUrl(YamlMap map, Mistakes mistakes) {
        String text = map.text("base-url").orNull();
        YamlNode node = map.node("base-url");
        if (text == null || node == null) {
            return NONE;
        }
        URI uri = parsed(text);
        if (uri != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
            return uri;
        }
        boolean secret = text.contains("@") || text.contains("?") || text.contains("#");
        mistakes.add(
                node.place(),
                secret
                        ? "'base-url' must hold no user, query or fragment"
                        : "'base-url' must be an http or https address",
                secret ? null : text,
                secret ? "leave them out; a key goes into api-key" : "write it like http://127.0.0.1:8000/v1");
        return NONE;
    }

    private static @Nullable URI parsed(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getPort() <= 65535 ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
