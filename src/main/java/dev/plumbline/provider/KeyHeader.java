package dev.plumbline.provider;

import java.util.Map;

/** The default header for the key. */
enum KeyHeader {
    BEARER("authorization", "Bearer "),
    X_API_KEY("x-api-key", "");

    private final String header;
    private final String prefix;

    KeyHeader(String header, String prefix) {
        this.header = header;
        this.prefix = prefix;
    }

    /** Returns the header by lower-case name; none for an empty key, since servers of one's own often want none. */
    Map<String, String> carrying(String key) {
        return key.isEmpty() ? Map.of() : Map.of(header, prefix + key);
    }
}
