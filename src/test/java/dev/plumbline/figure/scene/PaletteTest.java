package dev.plumbline.figure.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void baseAndTwelveCandidatesHaveColoursOfTheirOwnThatNoVerdictHas() {
        List<Integer> models =
                IntStream.range(0, 13).mapToObj(i -> Palette.model(i).light()).toList();
        assertThat(models)
                .doesNotHaveDuplicates()
                .doesNotContain(Palette.WITHIN.light(), Palette.INCONCLUSIVE.light(), Palette.DRIFTED.light());
        assertThat(Palette.model(13)).as("begins again, without base's grey").isEqualTo(Palette.model(1));
    }

    @Test
    void wordsCanBeReadOnEveryGroundInLightAndInDark() {
        for (Ink ground : List.of(
                Palette.CARD,
                Palette.WITHIN_CELL,
                Palette.INCONCLUSIVE_CELL,
                Palette.MINOR_CELL,
                Palette.MAJOR_CELL,
                Palette.EMPTY_CELL)) {
            assertThat(contrast(Palette.TEXT.light(), ground.light()))
                    .as(ground.name())
                    .isGreaterThan(4.5);
            assertThat(contrast(Palette.TEXT.dark(), ground.dark()))
                    .as(ground.name())
                    .isGreaterThan(4.5);
        }
        assertThat(contrast(Palette.MUTED.light(), Palette.CARD.light())).isGreaterThan(4.5);
        assertThat(contrast(Palette.MUTED.dark(), Palette.CARD.dark())).isGreaterThan(4.5);
    }

    @Test
    void countsCanBeReadOnEveryCategoryInLightAndInDark() {
        for (int i = 0; i < 10; i++) {
            Ink category = Palette.category(i);
            int words = Ink.takesBlack(category.light()) ? Palette.BLACK.light() : Palette.WHITE.light();
            assertThat(contrast(words, category.light())).as(category.name()).isGreaterThan(4);
            assertThat(contrast(words, category.dark())).as(category.name()).isGreaterThan(4);
        }
    }

    /** WCAG 2.1's contrast ratio, 1 to 21. */
    private static double contrast(int a, int b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgbOfColour) {
        float[] rgb = new Color(rgbOfColour).getRGBColorComponents(null);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += weights[i] * (rgb[i] <= 0.03928 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
