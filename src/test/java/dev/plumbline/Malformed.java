package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One edit of a good file and the only mistake it may lead to.
 *
 * @param old what the edit replaces; it has to stand in the good file exactly once
 * @param line where the mistake has to be told, 0 for the whole file
 * @param phrase what the mistake has to say
 */
public record Malformed(String old, String edited, int line, String phrase) {
    /** The good file with the edit. */
    public String applyTo(String good) {
        int at = good.indexOf(old);
        assertThat(at).as("'%s' stands in the good file", old).isNotNegative();
        assertThat(good.indexOf(old, at + 1)).as("'%s' stands there once", old).isNegative();
        return good.replace(old, edited);
    }

    /** Asserts that this one mistake was told, at its place, on one line. */
    public void assertOnlyMistake(Mistakes mistakes, String file) {
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .singleElement()
                .satisfies(reported -> assertThat(reported)
                        .startsWith(line == 0 ? file + ": " : file + ":" + line + ": ")
                        .contains(phrase)
                        .contains("; ")
                        .doesNotContain("\n"));
    }

    /** Writes a file under a folder, with the folders between. */
    public static Path write(Path root, String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return (old + " -> " + edited).replace("\n", "\\n");
    }
}
