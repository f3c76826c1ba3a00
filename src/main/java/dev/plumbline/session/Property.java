package dev.plumbline.session;

import java.util.Locale;

/** The settings a run can be given, each under one name: {@code -Dname}, {@code --name}, {@code PLUMBLINE_NAME}. */
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

    /** As in {@code -Dsuite}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As in {@code PLUMBLINE_SUITE}. */
    public String variable() {
        return "PLUMBLINE_" + name();
    }

    /** Returns the default. */
    public String fallback() {
        return fallback;
    }
}
