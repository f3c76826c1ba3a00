package dev.plumbline.session;

import java.util.Locale;

/** The settings of a run. Each has one name, used as {@code -Dname}, {@code --name} and {@code PLUMBLINE_NAME}. */
public enum Property {
    SUITE("political"),
    MODELS("published"),
    MODE("replay"),
    CANDIDATES("all"),
    QUESTIONS("all"),
    GATEWAY("none"),
    GATE("enforce"),
    BASELINE("default"),
    MAX_CALLS("none"),
    MAX_COST("none"),
    HISTORY("none"),
    SHARD("1/1"),
    REFRESH("none"),
    ALLOW_OUTSIDE("false"),
    ALLOW_ENV("none"),
    BATCHES("refuse");

    private final String fallback;

    Property(String fallback) {
        this.fallback = fallback;
    }

    /** Returns the name in system properties and options, such as {@code suite} in {@code -Dsuite}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the name of the environment variable, such as {@code PLUMBLINE_SUITE}. */
    public String variable() {
        return "PLUMBLINE_" + name();
    }

    /** Returns the default value. */
    public String fallback() {
        return fallback;
    }
}
