package dev.plumbline.figure;

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
    void aDrawingOfFewColoursComesBackPixelForPixelFromAPalette() throws IOException {
        IntBinaryOperator colour = (x, y) -> x == y ? 0xFFFFFF : x * 7 % 255;
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawing(255, 40, colour))));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        isPixelForPixel(read, 255, 40, colour);
    }

    @Test
    void aDrawingOf257ColoursComesBackPixelForPixelWithoutOne() throws IOException {
        IntBinaryOperator colour = (x, y) -> x * 3 + y;
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawing(257, 1, colour))));

        assertThat(read.getColorModel()).isNotInstanceOf(IndexColorModel.class);
        isPixelForPixel(read, 257, 1, colour);
    }

    @Test
    void aDrawingOf256ColoursStillHasAPalette() throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawing(256, 2, (x, y) -> x << 8))));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        isPixelForPixel(read, 256, 2, (x, y) -> x << 8);
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

    private static void isPixelForPixel(BufferedImage read, int width, int height, IntBinaryOperator colour) {
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                assertThat(read.getRGB(x, y) & 0xFFFFFF).isEqualTo(colour.applyAsInt(x, y));
            }
        }
    }
}
