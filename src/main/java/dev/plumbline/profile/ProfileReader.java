package dev.plumbline.profile;

import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.AnsweringSettings;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Prefill;
import dev.plumbline.suite.PrefillReader;
import dev.plumbline.suite.RatingReader;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.DidYouMean;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a profile file for its suite into a checked profile, or reports all mistakes in the file. */
public final class ProfileReader {
    /** Names of profiles and models become file names of the recording, so special characters of file systems are not allowed. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Suite suite;
    private final Path root;
    private final Mistakes mistakes;

    private ProfileReader(Suite suite, Path root, Mistakes mistakes) {
        this.suite = suite;
        this.root = root;
        this.mistakes = mistakes;
    }

    /**
     * Reads the file.
     *
     * @param file the profile file; its name without extension is the profile's name
     * @param suite the suite of the profile
     * @param root the project root; the recording and shown places are relative to it
     * @param mistakes receives the mistakes in the file
     * @return the profile, or null if a mistake was reported
     */
    public static @Nullable Profile read(Path file, Suite suite, Path root, Mistakes mistakes) {
        return YamlFile.read(file, root, mistakes, map -> new ProfileReader(suite, root, mistakes).profile(map, file));
    }

    private Profile profile(YamlMap map, Path file) {
        map.only(ProfileKeys.PROFILE);
        String name = ProfileCatalog.stem(file);
        if (!NAME.matcher(name).matches()) {
            mistakes.add(
                    Place.of(YamlFile.shown(file, root)),
                    "a profile cannot have this file name",
                    name,
                    "use letters, digits, '.', '_' and '-'");
        }
        Map<String, Provider> providers = providers(map.optionalMap("providers"));
        Map<String, Model> models = models(map, providers);
        Roles roles = Roles.read(map.map("roles"), models, providers, mistakes);
        return new Profile(
                name,
                file,
                map.optionalText("note").orNull(),
                providers,
                models,
                roles.base() == null ? "" : roles.base(),
                roles.candidates(),
                roles.judge(),
                map.optionalText("identical")
                                .among(List.of("expected"), "must be 'expected'")
                                .orNull()
                        != null,
                recording(map, name),
                map.has("extras") ? extras(map) : List.of(),
                repeats(map),
                overridden(map, "rating", suite.rating(), (own, of) -> RatingReader.read(own, of, suite.scales())),
                overridden(map, "choosing", suite.choosing(), RatingReader::choosing),
                elaboration(map, roles),
                answering(map));
    }

    /** Returns the suite's settings with this profile's overrides; null if the suite has none. */
    private @Nullable RatingSettings overridden(
            YamlMap map,
            String key,
            @Nullable RatingSettings inherited,
            BiFunction<YamlMap, RatingSettings, RatingSettings> read) {
        YamlMap own = map.optionalMap(key);
        if (own == null || inherited == null) {
            if (own != null) {
                mistakes.add(map.placeOf(key), "the suite has no " + key + " to override", null, "remove the key");
            }
            return inherited;
        }
        return read.apply(own, inherited);
    }

    private @Nullable AnsweringSettings answering(YamlMap map) {
        YamlMap own = map.optionalMap("answering");
        if (suite.open().questions().isEmpty()) {
            if (own != null) {
                mistakes.add(
                        map.placeOf("answering"),
                        "the suite has no open questions to ask differently",
                        null,
                        "remove the key");
            }
            return null;
        }
        AnsweringSettings inherited = suite.open().settings();
        return own == null ? inherited : AnsweringSettings.read(own, inherited);
    }

    private Map<String, Provider> providers(@Nullable YamlMap map) {
        Map<String, Provider> providers = new LinkedHashMap<>();
        if (map != null) {
            for (String name : map.keys()) {
                providers.put(name, ProviderReader.read(name, map.map(name), mistakes));
            }
        }
        return providers;
    }

    private Map<String, Model> models(YamlMap profile, Map<String, Provider> providers) {
        boolean unreadable = providers.isEmpty() && profile.has("providers");
        Map<String, Model> models = new LinkedHashMap<>();
        YamlMap map = profile.map("models");
        if (map.keys().isEmpty() && profile.node("models") instanceof YamlMap) {
            mistakes.add(map.place(), "'models' is empty", null, "name at least a base and a candidate");
        }
        for (String name : map.keys()) {
            refuseOddName(map.placeOf(name), name, models);
            models.put(name, ModelReader.read(name, map.map(name), unreadable ? null : providers.keySet()));
        }
        return models;
    }

    private void refuseOddName(Place place, String name, Map<String, Model> earlier) {
        if (!NAME.matcher(name).matches()) {
            mistakes.add(place, "a model cannot have this name", name, "use letters, digits, '.', '_' and '-'");
        }
        for (String other : earlier.keySet()) {
            if (other.equalsIgnoreCase(name)) {
                mistakes.add(
                        place,
                        "the names of two models differ only in upper and lower case",
                        name,
                        "rename one; their recordings are files");
            }
        }
    }

    private Path recording(YamlMap map, String name) {
        Path standard = root.resolve("fixtures").resolve(suite.name()).resolve(name);
        return map.optionalText("recording")
                .as(
                        this::folder,
                        "is not a path, or leaves the project root by '..'",
                        "write a folder relative to the project root")
                .or(standard);
    }

    private @Nullable Path folder(String text) {
        try {
            Path folder = root.resolve(text).normalize();
            return Path.of(text).isAbsolute() || ProjectRoot.names(root, folder) ? folder : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private List<String> extras(YamlMap map) {
        Map<String, Place> earlier = new HashMap<>();
        return map.texts("extras").stream()
                .map(extra -> extra.among(ProfileKeys.EXTRAS, "is not known").unlike(earlier))
                .map(extra -> extra.check(
                        this::offers, "is something the suite does not have", "remove it, or add it to the suite"))
                .map(extra -> extra.or(""))
                .toList();
    }

    /**
     * Returns whether ratings of base and the first candidate are repeated, which is the default and can only be switched off. The extra
     * {@code repeats} repeats the ratings of all models.
     */
    private boolean repeats(YamlMap map) {
        boolean named = map.has("extras") && map.texts("extras").stream().anyMatch(e -> "repeats".equals(e.orNull()));
        return map.optionalInteger("repeats")
                        .among(List.of(0), "must be 0, which switches repeats by default off")
                        .check(off -> !named, "the extras name repeats", "remove one of the two")
                        .orNull()
                == null;
    }

    private boolean offers(String extra) {
        return switch (extra) {
            case "controls" -> !suite.controls().isEmpty();
            case "variants" -> !suite.variants().isEmpty();
            case "open" -> !suite.open().extra().isEmpty();
            default -> true;
        };
    }

    private @Nullable ElaborationSettings elaboration(YamlMap map, Roles roles) {
        YamlMap overrides = map.optionalMap("elaboration");
        ElaborationSettings inherited = suite.elaboration();
        if (inherited == null) {
            if (overrides != null) {
                mistakes.add(
                        map.placeOf("elaboration"), "the suite has no elaboration to override", null, "remove the key");
            }
            return null;
        }
        if (overrides == null || !overrides.has("prefills")) {
            checkInherited(inherited.prefills(), roles, map.placeOf("roles"));
        }
        if (overrides == null) {
            return inherited;
        }
        List<String> contestants = roles.contestants();
        PrefillReader prefills = new PrefillReader(suite.questions(), contestants.isEmpty() ? null : contestants);
        return ElaborationSettings.read(overrides, inherited, prefills, mistakes);
    }

    /** Reports prefills of the suite that name models without a role, and prefills that would ask a model twice in this profile's roles. */
    private void checkInherited(List<Prefill> prefills, Roles roles, Place place) {
        List<String> contestants = roles.contestants();
        if (contestants.isEmpty()) {
            return;
        }
        Set<String> cells = new HashSet<>();
        for (Prefill prefill : prefills) {
            String cell = prefill.question() + " " + prefill.answer();
            for (String model : prefill.models().select(contestants.get(0), roles.candidates())) {
                if (!contestants.contains(model)) {
                    mistakes.add(
                            place,
                            "the suite's prefill " + cell + " names no base or candidate",
                            model,
                            DidYouMean.of(model, contestants));
                } else if (!cells.add(cell + " " + model)) {
                    mistakes.add(
                            place,
                            "two of the suite's prefills ask this model the same",
                            cell + ", " + model,
                            "override elaboration.prefills");
                }
            }
        }
    }
}
