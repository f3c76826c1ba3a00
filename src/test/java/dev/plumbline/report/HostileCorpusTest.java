package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.markdown.Markdown;
import dev.plumbline.testing.HostileReplies;
import dev.plumbline.text.CsvCell;
import dev.plumbline.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole corpus through what is no page: Markdown and CSV. */
class HostileCorpusTest {
    @Test
    void markdownKeepsEachOnOneLineOfPlainWords() {
        for (String text : HostileReplies.texts()) {
            String plain = Markdown.plain(text);
            assertThat(plain).doesNotContain("<", ">", "\n", "\r").doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
            assertThat(plain.replaceAll("\\\\[^\\p{L}\\p{N}\\s]", ""))
                    .doesNotContain("`", "[", "](", "|", "!", "@", "://");
        }
    }

    @Test
    void csvReadsThemBackAndNoCellIsAFormula() {
        for (String text : HostileReplies.texts()) {
            List<String> cells = read(CsvCell.of(text) + ",next");
            assertThat(cells).as(text).hasSize(2);
            assertThat(cells.get(0))
                    .as(text)
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-");
            assertThat(cells.get(0))
                    .as(text)
                    .doesNotStartWith("@")
                    .doesNotStartWith("\t")
                    .doesNotStartWith("\r");
            assertThat(cells.get(0).replace("'", ""))
                    .isEqualTo(Printable.text(text).replace("'", ""));
        }
    }

    /** One record of RFC 4180. */
    private static List<String> read(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                assertThat(quoted || (c != '\n' && c != '\r'))
                        .as("a line ends inside of a cell")
                        .isTrue();
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
