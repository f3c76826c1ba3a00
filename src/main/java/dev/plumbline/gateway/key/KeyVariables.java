package dev.plumbline.gateway.key;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that a profile may name for its keys. A profile may be untrusted, so it cannot name other variables of the
 * process.
 */
public final class KeyVariables {
    private static final Pattern STANDARD = Pattern.compile("[A-Za-z0-9_]+_(API_KEY|TOKEN)");

    private final Function<String, @Nullable String> environment;
    private final Set<String> allowed;

    /**
     * Creates the variables of an environment.
     *
     * @param allowed names that a profile may use besides {@code *_API_KEY} and {@code *_TOKEN}
     */
    public KeyVariables(Function<String, @Nullable String> environment, Collection<String> allowed) {
        this.environment = environment;
        this.allowed = Set.copyOf(allowed);
    }

    /** Returns whether a profile may name a variable. */
    public boolean allows(String name) {
        return allowed.contains(name) || STANDARD.matcher(name).matches();
    }

    /** Returns whether a profile may name the variable of a provider's key; reports a mistake if not. */
    public boolean allows(Provider provider, String shown, Mistakes mistakes) {
        String variable = provider.apiKeyVariable();
        if (variable == null || allows(variable)) {
            return true;
        }
        mistakes.add(
                Place.of(shown),
                "provider '" + provider.name()
                        + "' names an environment variable that a profile may not name by itself",
                variable,
                "name one that ends in _API_KEY or _TOKEN, or give --allow-env " + variable
                        + " if you know this profile");
        return false;
    }

    /** Returns the value of a variable such as {@code https_proxy}, or else of its upper-case name, or null if neither is set. */
    public @Nullable String proxySetting(String name) {
        String lower = environment.apply(name);
        String value = lower == null || lower.isBlank() ? environment.apply(name.toUpperCase(Locale.ROOT)) : lower;
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Returns the value of a variable, or null if it is not set or may not be named. */
    @Nullable
    public String value(String name) {
        return allows(name) ? environment.apply(name) : null;
    }

    /** Returns the keys in the given variables; skips variables that a profile may not name. */
    public List<Secret> secrets(Collection<String> names) {
        return names.stream()
                .map(this::value)
                .filter(Objects::nonNull)
                .map(value -> Secret.of(value.strip()))
                .filter(Objects::nonNull)
                .toList();
    }
}
