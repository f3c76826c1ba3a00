package dev.plumbline.profile;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.provider.Dialects;
import dev.plumbline.yaml.YamlJson;
import dev.plumbline.yaml.YamlList;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlNode;
import dev.plumbline.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields that a provider adds to every request. The fields are recorded and shown, so they must not contain a key. */
final class ProviderBody {
    private static final Pattern KEY =
            Pattern.compile("(?i)(?:bearer |(?:sk|pk|rk|hf|gsk|xai|fw|tgp|nvapi|AIza|ghp|glpat)[-_A-Za-z0-9]{16}).*");
    private static final Set<String> KEY_NAMES = Set.of(
            "apikey",
            "authorization",
            "accesstoken",
            "authtoken",
            "bearer",
            "password",
            "secret",
            "secretkey",
            "xapikey");

    private final Mistakes mistakes;
    private final int before;

    private ProviderBody(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.before = mistakes.count();
    }

    /** Reads {@code body} of a provider. {@code dialect} is empty if the dialect was wrong or has no wire format. */
    static BodyFields read(YamlMap provider, String dialect, Mistakes mistakes) {
        YamlMap body = provider.optionalMap("body");
        return body == null || !Dialects.names().contains(dialect)
                ? BodyFields.NONE
                : new ProviderBody(mistakes).read(body, dialect);
    }

    private BodyFields read(YamlMap body, String dialect) {
        refuseOwn(body, Dialects.of(dialect).ownFields(), "", dialect);
        body.nodes().forEach((key, value) -> refuseSecret(body, key, value));
        String json = YamlJson.of(body, mistakes);
        return mistakes.count() > before ? BodyFields.NONE : new BodyFields(json);
    }

    private void refuseOwn(YamlMap body, Map<?, ?> own, String path, String dialect) {
        for (String key : body.keys()) {
            Object known = of(key, own);
            if (known == null || asksForNoStream(path + key, body.node(key))) {
                continue;
            }
            boolean hasFields = known instanceof Map<?, ?> inner && !inner.isEmpty();
            if (hasFields && body.node(key) instanceof YamlMap inner) {
                refuseOwn(inner, (Map<?, ?>) known, path + key + ".", dialect);
            } else {
                mistakes.add(
                        body.placeOf(key),
                        "'body' must not name a field that Plumbline sets itself in requests of dialect " + dialect,
                        path + key,
                        hasFields
                                ? "write " + key + ": {...} with other fields in it"
                                : "remove it; what suite and profile can set, they set by keys of their own");
            }
        }
    }

    /** Returns whether the field is {@code stream: false}, which is allowed because some hosts stream by default. */
    private static boolean asksForNoStream(String path, @Nullable YamlNode value) {
        return path.equals("stream")
                && value instanceof YamlScalar scalar
                && scalar.text().equals("false");
    }

    /** Returns the value of a key. Ignores case, as some hosts do. */
    private static @Nullable Object of(String key, Map<?, ?> own) {
        for (Map.Entry<?, ?> field : own.entrySet()) {
            if (String.valueOf(field.getKey()).equalsIgnoreCase(key)) {
                return field.getValue();
            }
        }
        return null;
    }

    private void refuseSecret(YamlMap map, String key, YamlNode value) {
        String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        boolean isSecret = KEY_NAMES.contains(plain)
                || (value instanceof YamlScalar scalar
                        && KEY.matcher(scalar.text()).matches());
        if (isSecret) {
            mistakes.add(
                    map.placeOf(key),
                    "'body' must not hold a key, because it is recorded and shown",
                    null,
                    "write api-key: \"${LOCAL_API_KEY}\" at the provider and set that variable; if a real key was here,"
                            + " revoke it");
        } else if (value instanceof YamlMap inner) {
            inner.nodes().forEach((name, each) -> refuseSecret(inner, name, each));
        } else if (value instanceof YamlList list) {
            refuseSecrets(map, key, list.items());
        }
    }

    private void refuseSecrets(YamlMap map, String key, List<YamlNode> items) {
        items.forEach(each -> refuseSecret(map, key, each));
    }
}
