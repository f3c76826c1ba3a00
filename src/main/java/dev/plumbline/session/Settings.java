package dev.plumbline.session;

import dev.plumbline.gateway.Budget;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.run.Shard;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run and the source of each. The command line overrides the environment, and the environment overrides the defaults.
 *
 * @param root the project root; relative paths start there
 * @param values every property's value
 * @param sources where each value came from: {@code command line}, {@code environment}, {@code test class} or {@code default}
 */
public record Settings(Path root, Map<Property, String> values, Map<Property, String> sources) {
    private static final String TEST_CLASS = "test class";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern MOST_CALLS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern MOST_COST = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    public Settings {
        values = Map.copyOf(values);
        sources = Map.copyOf(sources);
    }

    /**
     * Resolves all properties.
     *
     * @param commandLine returns the command line's value of a {@link Property#key()}
     * @param environment returns the environment's value of a {@link Property#variable()}
     */
    public static Settings resolve(
            Path root,
            Function<String, @Nullable String> commandLine,
            Function<String, @Nullable String> environment,
            Mistakes mistakes) {
        return resolve(root, commandLine, environment, Map.of(), mistakes);
    }

    /**
     * Resolves all properties, including the values that a test class states.
     *
     * @param stated the test class's values; the command line and the environment override them
     */
    static Settings resolve(
            Path root,
            Function<String, @Nullable String> commandLine,
            Function<String, @Nullable String> environment,
            Map<Property, String> stated,
            Mistakes mistakes) {
        Map<Property, String> values = new EnumMap<>(Property.class);
        Map<Property, String> sources = new EnumMap<>(Property.class);
        for (Property property : Property.values()) {
            String option = commandLine.apply(property.key());
            String exported = environment.apply(property.variable());
            if (option != null && !option.isBlank()) {
                values.put(property, option.strip());
                sources.put(property, "command line");
            } else if (exported != null && !exported.isBlank()) {
                values.put(property, exported.strip());
                sources.put(property, "environment");
            } else if (stated.containsKey(property)) {
                values.put(property, stated.get(property).strip());
                sources.put(property, TEST_CLASS);
            } else {
                values.put(property, property.fallback());
                sources.put(property, "default");
            }
        }
        Settings settings = new Settings(root, values, sources);
        settings.check(mistakes);
        return settings;
    }

    private void check(Mistakes mistakes) {
        someOf(Property.SUITE, mistakes);
        someOf(Property.CANDIDATES, mistakes);
        someOf(Property.QUESTIONS, mistakes);
        oneOf(Property.GATE, List.of("enforce", "record"), mistakes);
        oneOf(Property.HISTORY, List.of("none", "record"), mistakes);
        oneOf(Property.ALLOW_OUTSIDE, List.of("false", "true"), mistakes);
        oneOf(Property.BATCHES, List.of("refuse", "ignore"), mistakes);
        oneOf(Property.MODE, List.of("replay", "live"), mistakes);
        if (!refreshed().isEmpty() && (!isLive() || !value(Property.SHARD).equals("1/1"))) {
            mistakes.add(
                    place(Property.REFRESH),
                    "asks models again, which only a whole live run does",
                    value(Property.REFRESH),
                    "add mode live, without a shard");
        }
        limit(Property.MAX_CALLS, MOST_CALLS, "write a whole number of calls, or none", mistakes);
        limit(Property.MAX_COST, MOST_COST, "write a number in the profile's currency, or none", mistakes);
        if (!value(Property.ALLOW_ENV).equals("none")) {
            list(Property.ALLOW_ENV).stream()
                    .filter(name -> !VARIABLE.matcher(name).matches())
                    .forEach(name -> mistakes.add(
                            place(Property.ALLOW_ENV),
                            "is not the name of an environment variable",
                            null,
                            "write names with commas between, such as MY_KEY"));
        }
        if (Shard.parse(value(Property.SHARD)).isEmpty()) {
            mistakes.add(
                    place(Property.SHARD),
                    "is no shard",
                    value(Property.SHARD),
                    "write i/n, such as 3/8, with i from 1 to n");
        }
    }

    private void limit(Property property, Pattern allowed, String remedy, Mistakes mistakes) {
        if (!value(property).equals("none") && !allowed.matcher(value(property)).matches()) {
            mistakes.add(place(property), "is no limit", value(property), remedy);
        }
    }

    /** Rejects an empty list, because a run of nothing would pass. */
    private void someOf(Property property, Mistakes mistakes) {
        if (list(property).isEmpty()) {
            mistakes.add(place(property), "names nothing", value(property), "name at least one");
        }
    }

    private void oneOf(Property property, List<String> allowed, Mistakes mistakes) {
        if (!allowed.contains(value(property))) {
            mistakes.add(place(property), "no such value", value(property), "use one of " + String.join(", ", allowed));
        }
    }

    /** Returns a copy with another value of a property, marked as given on the command line. */
    public Settings with(Property property, String value) {
        Map<Property, String> others = new EnumMap<>(values);
        others.put(property, value);
        Map<Property, String> changed = new EnumMap<>(sources);
        changed.put(property, "command line");
        return new Settings(root, others, changed);
    }

    /** Returns the value of a property. */
    public String value(Property property) {
        return values.getOrDefault(property, property.fallback());
    }

    /** Returns the parts of a property's comma-separated value. */
    public List<String> list(Property property) {
        return COMMA.splitAsStream(value(property))
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the place of a mistake in this property's value. */
    public Place place(Property property) {
        String source = sources.get(property);
        if (TEST_CLASS.equals(source)) {
            return Place.of("@EvalSuite " + property.key());
        }
        return Place.of("environment".equals(source) ? property.variable() : "--" + property.key());
    }

    /** Returns the questions and sets that the run is limited to; empty if the run asks all. */
    public List<String> questions() {
        List<String> named = list(Property.QUESTIONS);
        return named.equals(List.of("all")) ? List.of() : named;
    }

    /** Returns the properties whose values differ from other settings, with both values. */
    String difference(Settings others) {
        return Arrays.stream(Property.values())
                .filter(property -> !value(property).equals(others.value(property)))
                .map(property -> property.key() + " " + value(property) + " and " + others.value(property))
                .collect(Collectors.joining("; "));
    }

    /** Returns whether shifts may fail a test. Always false in a shard, because a shard has only a part of the evidence. */
    public boolean enforces() {
        return value(Property.GATE).equals("enforce") && shard().isWhole();
    }

    /** Returns whether the run adds a line to its suite's history. */
    boolean recordsHistory() {
        return value(Property.HISTORY).equals("record");
    }

    /** Returns whether a recording and outputs may be outside of the project root. */
    boolean allowsOutside() {
        return value(Property.ALLOW_OUTSIDE).equals("true");
    }

    /** Returns whether hosts may be called. */
    public boolean isLive() {
        return value(Property.MODE).equals("live");
    }

    /** Returns whether to make calls that an open batch may also answer, although such calls may be paid for twice. */
    boolean ignoresBatches() {
        return value(Property.BATCHES).equals("ignore");
    }

    /** Returns the models that are asked again even if the recording holds their replies. */
    public List<String> refreshed() {
        return value(Property.REFRESH).equals("none") ? List.of() : list(Property.REFRESH);
    }

    /** Returns the part of the plan that is run. */
    public Shard shard() {
        return Shard.parse(value(Property.SHARD)).orElseThrow();
    }

    /** Returns the budget of the run. */
    public Budget budget() {
        String calls = value(Property.MAX_CALLS);
        String cost = value(Property.MAX_COST);
        return new Budget(
                calls.equals("none") ? null : Long.valueOf(calls), cost.equals("none") ? null : Double.valueOf(cost));
    }

    /** Returns the environment variables that profiles may name for their keys. */
    public KeyVariables keyVariables(Function<String, @Nullable String> environment) {
        return new KeyVariables(
                environment, value(Property.ALLOW_ENV).equals("none") ? List.of() : list(Property.ALLOW_ENV));
    }

    /** Returns each value with its source, for {@code run.json}. */
    public Map<String, Map<String, String>> explained() {
        Map<String, Map<String, String>> explained = new LinkedHashMap<>();
        for (Property property : Property.values()) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("value", value(property));
            entry.put("source", sources.getOrDefault(property, "default"));
            explained.put(property.key(), entry);
        }
        return explained;
    }
}
