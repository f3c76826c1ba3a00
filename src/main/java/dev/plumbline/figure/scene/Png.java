package dev.plumbline.figure.scene;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Writes a drawing as PNG: of its few colours a palette is made, which takes a third of the time and of the bytes. Shades that differ by
 * less than an eye sees are one colour, or smooth edges alone would be more colours than a palette has.
 */
final class Png {
    private Png() {}

    /**
     * The file's content. Each channel is off by less than 8 of 255; a drawing of more colours than a palette holds comes as it is.
     *
     * @param drawing of {@link BufferedImage#TYPE_INT_RGB}
     */
    static byte[] of(BufferedImage drawing) {
        BufferedImage indexed = indexed(drawing);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(indexed == null ? drawing : indexed, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same with a palette, or null if there are too many colours. */
    private static @Nullable BufferedImage indexed(BufferedImage drawing) {
        int[] pixels = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
        PngPalette palette = new PngPalette();
        // What lies side by side is a bar, a line or the sheet, and keeps its very colour; an edge takes what is near.
        for (int i = 1; i < pixels.length; i++) {
            if (pixels[i] == pixels[i - 1] && (i == 1 || pixels[i] != pixels[i - 2])) {
                palette.place(pixels[i]);
            }
        }
        byte[] places = new byte[pixels.length];
        int last = ~pixels[0];
        byte place = 0;
        for (int i = 0; i < pixels.length; i++) {
            // Most pixels are as the one before.
            if (pixels[i] != last) {
                last = pixels[i];
                place = (byte) palette.place(last);
            }
            places[i] = place;
        }
        IndexColorModel model = palette.model();
        if (model == null) {
            return null;
        }
        BufferedImage indexed =
                new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] data = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        System.arraycopy(places, 0, data, 0, places.length);
        return indexed;
    }

    static {
        // The cache would write a file for each picture, which takes longer than drawing it.
        ImageIO.setUseCache(false);
    }
}
