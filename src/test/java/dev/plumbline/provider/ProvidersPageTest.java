package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of the documentation says what the code does. */
class ProvidersPageTest {
    private static List<String> row(Dialect dialect) {
        Capabilities can = dialect.defaults();
        String most = can.maxTopLogprobs() == Integer.MAX_VALUE ? "no limit" : String.valueOf(can.maxTopLogprobs());
        String header = dialect.headers("k").entrySet().stream()
                .filter(h -> h.getValue().endsWith("k"))
                .findFirst()
                .orElseThrow()
                .getKey();
        return List.of(
                "`" + dialect.name() + "`",
                "`" + header + "`",
                can.logprobs() ? most : "none",
                can.seed() ? "yes" : "no");
    }

    @Test
    void listsEveryDialectWithWhatItCan() throws IOException {
        List<List<String>> reported = Files.readAllLines(Path.of("docs/providers.md")).stream()
                .filter(line -> line.startsWith("| `") && line.contains("://"))
                .map(line -> line.split(" *\\| *"))
                .map(cells -> List.of(cells[1], cells[3], cells[5], cells[6]))
                .toList();
        assertThat(reported)
                .isEqualTo(Dialects.names().stream()
                        .map(Dialects::of)
                        .map(ProvidersPageTest::row)
                        .toList());
    }
}
