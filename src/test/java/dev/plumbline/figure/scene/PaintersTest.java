package dev.plumbline.figure.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.distribution.Bounded;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Both paintings of a scene show its marks, and the SVG keeps their numbers. */
class PaintersTest {
    private static final Datum DATUM = new Datum("tea", "one", "answer 3", new Bounded(0.25, 0.2, 0.5));
    private static final Scene SCENE = new Scene(
            "small",
            "A title",
            "A caption",
            100,
            50,
            List.of(
                    new Box(0, 0, 100, 50, Palette.CARD, null),
                    new Box(10.004, 20, 30, 20.5, Palette.model(1), DATUM),
                    new StraightLine(0, 45, 100, 45, Palette.GRID, 1, true, null),
                    new Label("a < b", 60, 20, Label.Anchor.MIDDLE, 13, true, Palette.TEXT),
                    new Symbol(Symbol.Sign.CIRCLE, 70, 35, 4, Palette.WITHIN, false, null),
                    new Symbol(Symbol.Sign.TRIANGLE, 90, 35, 4, Palette.DRIFTED, true, null)));

    @Test
    void theSvgHasEveryMarkWithItsColourClassAndNumber() {
        assertThat(SvgPainter.svg(SCENE).lines())
                .contains(
                        "<title>A title</title>",
                        "<desc>A caption</desc>",
                        "<rect class=\"model1\" x=\"10\" y=\"20\" width=\"30\" height=\"20.5\" fill=\"currentColor\">"
                                + "<title>tea, one, answer 3: 0.250 (0.200 to 0.500)</title></rect>",
                        "<text class=\"text\" x=\"60\" y=\"20\" font-size=\"13\" font-weight=\"bold\" text-anchor=\"middle\""
                                + " fill=\"currentColor\">a &lt; b</text>");
        assertThat(SvgPainter.svg(SCENE))
                .contains(
                        ".model1{color:#0072b2}",
                        "@media (prefers-color-scheme:dark){.card{color:#14181d}",
                        "stroke-dasharray=\"5 4\"",
                        "<circle class=\"within\"",
                        "<polygon class=\"drifted\"");
    }

    @Test
    void thePngIsTwiceAsLargeAndHasEveryMarkInItsLightColour() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngPainter.png(SCENE)));
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(100);
        assertThat(image.getRGB(50, 60) & 0xFFFFFF).isEqualTo(Palette.model(1).light());
        assertThat(image.getRGB(180, 72) & 0xFFFFFF).isEqualTo(Palette.DRIFTED.light());
        assertThat(image.getRGB(140, 70) & 0xFFFFFF).as("hollow").isEqualTo(Palette.CARD.light());
        assertThat(image.getRGB(2, 2) & 0xFFFFFF).isEqualTo(Palette.CARD.light());
    }

    @Test
    void aSceneTooLargeForPixelsIsKnownBeforeItIsPainted() {
        assertThat(PngPainter.canHold(SCENE)).isTrue();
        assertThat(PngPainter.canHold(new Scene("x", "x", "x", 720, 100_000, List.of())))
                .isFalse();
    }
}
