package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A release makes Javadoc, which rejects comparisons that look like tags. */
class JavadocTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\\{@(?:code|literal)[^{}]*(?:\\{[^{}]*}[^{}]*)*}");
    private static final Pattern BARE = Pattern.compile("<(?![a-zA-Z/!])[^\\n]*");

    @Test
    void comparisonsAreCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> bare = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(JavadocTest::bare)
                    .toList();
            assertThat(bare).isEmpty();
        }
    }

    private static Stream<String> bare(Path file) {
        return COMMENT.matcher(text(file))
                .results()
                .map(comment -> LITERAL.matcher(comment.group()).replaceAll(""))
                .flatMap(comment -> BARE.matcher(comment).results())
                .map(found -> file + ": " + found.group());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
