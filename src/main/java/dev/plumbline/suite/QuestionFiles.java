package dev.plumbline.suite;

import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.yaml.RowFile;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlList;
import dev.plumbline.yaml.YamlMap;
import dev.plumbline.yaml.YamlNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replaces each {@code from} entry of a suite by the questions of the file that it names. */
final class QuestionFiles {
    private static final String FROM = "from";
    /** The columns whose cells are text even if they look like numbers. */
    private static final Set<String> TEXTS = Set.of("id", "ask", "set");

    private final Path folder;
    private final Path root;
    private final Mistakes mistakes;

    private QuestionFiles(Path folder, Path root, Mistakes mistakes) {
        this.folder = folder;
        this.root = root;
        this.mistakes = mistakes;
    }

    /** Returns the suite with the questions of all named files. Returns the same suite if it names no file. */
    static YamlMap expanded(YamlMap suite, Path folder, Path root, Mistakes mistakes) {
        if (!(suite.node("questions") instanceof YamlList list)
                || list.items().stream().noneMatch(QuestionFiles::isFile)) {
            return suite;
        }
        QuestionFiles files = new QuestionFiles(folder, root, mistakes);
        List<YamlNode> questions = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (isFile(item)) {
                questions.addAll(files.read((YamlMap) item));
            } else {
                questions.add(item);
            }
        }
        return suite.with("questions", new YamlList(list.place(), questions));
    }

    private static boolean isFile(YamlNode item) {
        return item instanceof YamlMap map && map.has(FROM);
    }

    private List<YamlNode> read(YamlMap entry) {
        entry.only(List.of(FROM));
        Path file = entry.text(FROM)
                .check(
                        name -> name.endsWith(".jsonl") || name.endsWith(".csv"),
                        "must name a .jsonl or .csv file",
                        "write it like questions/opinions.jsonl")
                .as(this::inFolder, "must stay below the suite's folder", "write it like questions/opinions.jsonl")
                .orNull();
        if (file == null) {
            return List.of();
        }
        if (!ProjectRoot.contains(folder, file)) {
            mistakes.add(
                    entry.placeOf(FROM),
                    "'from' leads out of the suite's folder by a link",
                    folder.relativize(file).toString(),
                    "copy the file into the folder");
            return List.of();
        }
        List<YamlNode> rows = RowFile.read(file, YamlFile.shown(file, root), TEXTS, mistakes);
        rows.stream()
                .filter(QuestionFiles::isFile)
                .forEach(row -> mistakes.add(
                        row.place(), "a question file must not name another", null, "name both in suite.yaml"));
        return rows.stream().filter(row -> !isFile(row)).toList();
    }

    private @Nullable Path inFolder(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return !Path.of(name).isAbsolute() && file.startsWith(folder) && !file.equals(folder) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
