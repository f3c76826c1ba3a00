package dev.plumbline.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void aForeignTextOpensNoCellAndNoLine() {
        Table table = Table.of(
                List.of("name", "value"), Stream.of(List.of(Phrase.foreign("a | b\n| c"), Phrase.number(0.5))));
        assertThat(Markdown.table(table)).isEqualTo("\n| name | value |\n|---|---|\n| a \\| b \\| c | 0.500 |\n");
    }

    @Test
    void aMissingNumberIsADashAndATableWithoutRowsIsNothing() {
        assertThat(Markdown.of(Phrase.number((Double) null))).isEqualTo("-");
        assertThat(Markdown.table(Table.of(List.of("name"), Stream.of()))).isEmpty();
    }
}
