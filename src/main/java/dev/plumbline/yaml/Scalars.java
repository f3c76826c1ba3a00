package dev.plumbline.yaml;

import org.jspecify.annotations.Nullable;

/** The scalar types that a reader can ask for, and the message for another type. */
final class Scalars {
    static final Wanted TEXT = new Wanted("must be text, not blank", "put it in quotes");
    static final Wanted WHOLE = new Wanted("must be a whole number", "write digits without quotes, such as 20");
    static final Wanted NUMBER = new Wanted("must be a number", "write it without quotes, such as 0.15");

    static final Wanted TRUTH = new Wanted("must be true or false", "write true or false, without quotes");

    /** The two halves of the mistake. */
    record Wanted(String wrong, String remedy) {}

    private Scalars() {}

    static @Nullable String text(YamlScalar scalar) {
        return scalar.kind() == YamlScalar.Kind.TEXT && !scalar.text().isBlank() ? scalar.text() : null;
    }
}
