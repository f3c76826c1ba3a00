package dev.plumbline.figure.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void aDrawingOfFewColoursComesBackFromAPalette() throws IOException {
        IntBinaryOperator colour = (x, y) -> x == y ? 0xFFFFFF : x < 100 ? 0x222222 : 0x0072B2;
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawing(255, 40, colour))));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        isTheDrawing(read, 255, 40, colour, 0);
    }

    @Test
    void allGraysOfASmoothEdgeFitIntoAPalette() throws IOException {
        IntBinaryOperator gray = (x, y) -> x << 16 | x << 8 | x;
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawing(256, 2, gray))));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        isTheDrawing(read, 256, 2, gray, 7);
    }

    @Test
    void edgesOfManyColoursShareAPaletteWithFlatColoursThatKeepTheirs() throws IOException {
        // 17 * 17 shades, each in one pixel alone, beside a flat field.
        IntBinaryOperator colour = (x, y) -> x >= 20 ? 0x0072B2 : (x % 17) * 0xF0000 + (y % 17) * 0xF00;
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawing(200, 40, colour))));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(read.getRGB(120, 20) & 0xFFFFFF).isEqualTo(0x0072B2);
        isTheDrawing(read, 200, 40, colour, 31);
    }

    @Test
    void aDrawingOfAThousandShadesComesBackPixelForPixelWithoutOne() throws IOException {
        IntBinaryOperator colour = (x, y) -> x << 16 | y << 8;
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawing(256, 256, colour))));

        assertThat(read.getColorModel()).isNotInstanceOf(IndexColorModel.class);
        isTheDrawing(read, 256, 256, colour, 0);
    }

    private static BufferedImage drawing(int width, int height, IntBinaryOperator colour) {
        BufferedImage drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                drawing.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return drawing;
    }

    private static void isTheDrawing(
            BufferedImage read, int width, int height, IntBinaryOperator colour, int channelsOffBy) {
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int channel = read.getRGB(x, y) >> shift & 0xFF;
                    assertThat(Math.abs(channel - (colour.applyAsInt(x, y) >> shift & 0xFF)))
                            .isLessThanOrEqualTo(channelsOffBy);
                }
            }
        }
    }
}
