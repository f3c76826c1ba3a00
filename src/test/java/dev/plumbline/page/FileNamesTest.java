package dev.plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.HostileReplies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void aPlainNameKeepsItsName() {
        assertThat(FileNames.of("gay-marriage")).isEqualTo("gay-marriage.html");
    }

    @Test
    void namesThatDifferHaveFilesThatDiffer() {
        Set<String> files = new HashSet<>();
        List<String> names = List.of("a b", "a-b", "A-b", "a/b", "a", "a ", "", "con", "x".repeat(80), "x".repeat(81));
        names.forEach(n -> files.add(FileNames.of(n)));
        files.add(FileNames.of("a", "b"));
        files.add(FileNames.of("a b", ""));
        assertThat(files).hasSize(names.size() + 2);
    }

    @Test
    void nothingHostileGetsIntoAName() {
        Set<String> files = new HashSet<>();
        for (String text : HostileReplies.texts()) {
            String file = FileNames.of(text);
            assertThat(file).matches("[a-z0-9-]{0,70}\\.html");
            files.add(file);
        }
        assertThat(files).hasSize(HostileReplies.texts().size());
    }
}
