package dev.plumbline.figure.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void whatFitsStaysWholeAndWhatDoesNotKeepsBothEnds() {
        assertThat(TextWidth.fit("question-1", 13, false, 200)).isEqualTo("question-1");
        String cut = TextWidth.fit("a-long-question-about-many-things: 7", 13, true, 150);
        assertThat(cut).startsWith("a-long").contains("\u2026").endsWith(": 7");
        assertThat(TextWidth.of(cut, 13, true)).isBetween(130.0, 150.0);
        assertThat(TextWidth.fit("anything", 13, false, 1)).isEqualTo("\u2026");
    }

    @Test
    void cuttingLeavesNoHalfCharacter() {
        String cut = TextWidth.fit("\ud83c\udf75".repeat(50), 13, false, 120);
        assertThat(cut.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void paragraphsBreakBetweenWords() {
        List<String> lines = TextWidth.wrap("one two  three\nfour " + "x".repeat(300) + " five", 13, false, 100);
        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(TextWidth.of(line, 13, false)).isLessThanOrEqualTo(100));
        assertThat(lines.get(0)).isEqualTo("one two three");
        assertThat(lines.get(3)).isEqualTo("five");
    }
}
