package dev.plumbline.session;

import dev.plumbline.yaml.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Environment variables that look like a misspelt property. Without a warning, a misspelt property would be ignored silently. It is not an
 * error, because the variable may belong to another program.
 */
public final class MisspelledVariables {
    private static final String PREFIX = "PLUMBLINE_";

    private MisspelledVariables() {}

    /** Returns a warning for each misspelt variable, sorted by name. */
    public static List<String> warnings(Collection<String> variables) {
        List<String> known =
                Stream.of(Property.values()).map(Property::variable).toList();
        List<String> rests = known.stream()
                .map(variable -> variable.substring(PREFIX.length()))
                .toList();
        return variables.stream()
                .filter(variable -> variable.startsWith(PREFIX) && !known.contains(variable))
                .sorted()
                .flatMap(variable -> DidYouMean.closest(variable.substring(PREFIX.length()), rests).stream()
                        .map(meant ->
                                "warning: the environment variable " + variable + " is not a Plumbline property and"
                                        + " was not read; did you mean " + PREFIX + meant + "?"))
                .toList();
    }
}
