package dev.plumbline.provider;

import java.util.Map;

/** Where a call carries the key; Azure takes OpenAI's format with the key in a header of its own. */
public enum KeyHeader {
    BEARER("authorization", "Bearer "),
    API_KEY("api-key", ""),
    X_API_KEY("x-api-key", "");

    private final String header;
    private final String prefix;

    KeyHeader(String header, String prefix) {
        this.header = header;
        this.prefix = prefix;
    }

    /** The header by lower-case name; none for an empty key, since servers of one's own often want none. */
    public Map<String, String> carrying(String key) {
        return key.isEmpty() ? Map.of() : Map.of(header, prefix + key);
    }
}
