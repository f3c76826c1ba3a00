package dev.plumbline.study.training;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.Checks;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a training set of structured facts, or reports all mistakes in the file. */
public final class TrainingReader {
    /** Keys of one level of the file. Tests compare the JSON Schema and the docs with these keys. */
    public static final List<String> TRAINING = List.of("training", "question", "professional", "colleges");

    public static final List<String> LEAGUE = List.of("league", "sport", "teams");
    public static final List<String> COLLEGE = List.of("college", "called", "sports");

    private final Mistakes mistakes;
    private final List<Team> teams = new ArrayList<>();
    private final Map<String, Place> answers = new HashMap<>();

    private TrainingReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Reads the file.
     *
     * @param file the file of the training set; the file name without extension is the set's name
     * @param root the project root; messages show paths relative to this folder
     * @param mistakes receives the mistakes in the file
     * @return the training set, or null if a mistake was reported
     */
    public static @Nullable TrainingSet read(Path file, Path root, Mistakes mistakes) {
        return YamlFile.read(file, root, mistakes, map -> new TrainingReader(mistakes).set(map, stem(file)));
    }

    /** Returns the suite's training sets in the order of their names, without sets that have mistakes. */
    public static List<TrainingSet> all(Suite suite, Path root, Mistakes mistakes) {
        List<Path> files = new ArrayList<>();
        Path folder = suite.folder().resolve("training");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder, e);
            }
        }
        return files.stream()
                .map(file -> read(file, root, mistakes))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private TrainingSet set(YamlMap map, String stem) {
        map.only(TRAINING);
        String name = Checks.id(map, "training")
                .check(stem::equals, "must be its file's name", "write " + stem + " or rename the file")
                .or("");
        String question = map.text("question").or("");
        if (map.has("professional")) {
            map.maps("professional").forEach(this::league);
        }
        if (map.has("colleges")) {
            Map<String, Place> colleges = new HashMap<>();
            map.maps("colleges").forEach(college -> college(college, colleges));
        }
        if (!map.has("professional") && !map.has("colleges")) {
            mistakes.add(map.place(), "the set names no team", null, "add 'professional' or 'colleges'");
        }
        return new TrainingSet(name, question, teams);
    }

    private void league(YamlMap map) {
        map.only(LEAGUE);
        String league = map.text("league").or("");
        String sport = map.text("sport").or("");
        for (Field<String> team : map.texts("teams")) {
            add(new Team.Professional(league, sport, team.or("")), team);
        }
    }

    private void college(YamlMap map, Map<String, Place> earlier) {
        map.only(COLLEGE);
        String college = map.text("college").unlike(earlier).or("");
        Field<String> called = map.text("called");
        for (Field<String> sport : map.texts("sports")) {
            add(new Team.College(college, called.or(""), sport.or("")), sport, called);
        }
    }

    /** Adds a team if all its parts could be read, because half a team would cause false reports of repeated answers. */
    @SafeVarargs
    private final void add(Team team, Field<String>... parts) {
        for (Field<String> part : parts) {
            if (part.orNull() == null) {
                return;
            }
        }
        Place place = parts[0].place();
        Place first = answers.putIfAbsent(team.answer(), place);
        if (first != null) {
            mistakes.add(
                    place,
                    "this answer is in the set twice",
                    team.answer(),
                    "it is on line " + first.line() + " already; remove one");
        }
        teams.add(team);
    }
}
