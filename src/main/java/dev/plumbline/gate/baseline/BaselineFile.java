package dev.plumbline.gate.baseline;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.disk.OwnFile;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.YamlFile;
import dev.plumbline.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a suite's baseline file. */
public final class BaselineFile {
    /** The name of the file in the suite's folder. */
    public static final String NAME = "baseline.yaml";

    private final Suite suite;
    private final Path root;
    private final Path file;
    private final Baseline baseline;
    private final BaselineText text;

    private BaselineFile(Path file, Suite suite, Path root, Baseline baseline, BaselineText text) {
        this.suite = suite;
        this.root = root;
        this.file = file;
        this.baseline = baseline;
        this.text = text;
    }

    /** Opens the file, which may not exist yet; returns null if a mistake was reported. */
    public static @Nullable BaselineFile open(Path file, Suite suite, Path root, Mistakes mistakes) throws IOException {
        if (!Files.exists(file)) {
            return new BaselineFile(file, suite, root, Baseline.none(), BaselineText.none(suite));
        }
        Baseline baseline = BaselineReader.read(file, suite, root, mistakes);
        YamlMap map = baseline == null ? null : YamlFile.read(file, root, mistakes);
        if (baseline == null || map == null) {
            return null;
        }
        List<Integer> lines = map.anyMaps("accepted").stream()
                .map(entry -> entry.place().line())
                .toList();
        return new BaselineFile(
                file, suite, root, baseline, BaselineText.of(suite, Files.readString(file), baseline, lines));
    }

    /** Returns the baseline before the changes. */
    public Baseline baseline() {
        return baseline;
    }

    /**
     * Writes all changes or none. Parses the new text before the text replaces the file.
     *
     * @throws MistakesException if a shift has a value that no baseline can hold, which means that no run wrote the shift
     * @throws IllegalStateException if the parsed text differs from the changes, which would be a bug
     */
    public void write(List<BaselineChange> changes) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            OwnFile.check(file);
            OutputFile.write(written, text.with(changes));
            Mistakes mistakes = new Mistakes();
            Baseline back = BaselineReader.read(written, suite, root, mistakes);
            List<BaselineEntry> entries = back == null ? List.of() : back.accepted();
            if (mistakes.count() > 0) {
                throw new MistakesException(
                        Place.of("results.json"),
                        "a shift has a value that no baseline can hold",
                        mistakes.all().get(0).wrong() + ", but was "
                                + mistakes.all().get(0).was(),
                        "give the results.json that a run of the suite wrote");
            }
            if (!changes.stream().map(BaselineChange::entry).allMatch(entries::contains)) {
                throw new IllegalStateException("the baseline does not read back as it was decided: " + mistakes.all());
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
