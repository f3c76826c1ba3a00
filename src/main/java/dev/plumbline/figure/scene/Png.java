package dev.plumbline.figure.scene;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
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
     * Returns the file's content. Each channel is off by less than 8 of 255; a drawing of more colours than a palette holds comes as it is.
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

    /** Returns the same with a palette, or null if there are too many colours. */
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

    /** Up to 256 colours; one that differs from another by less than an eye sees takes its place. */
    private static final class PngPalette {
        private static final int MOST = 256;

        /** The bits of red, green and blue that distinguish colours. */
        private static final int BITS = 5;

        /** By shade: the place of its colour, counted from 1. */
        private final short[] places = new short[1 << (3 * BITS)];

        private final int[] colours = new int[MOST];
        private int size;

        /** Returns the index of a colour, or any index once there are too many colours. */
        int place(int colour) {
            int shade = coarse(colour >> 16) << (2 * BITS) | coarse(colour >> 8) << BITS | coarse(colour);
            if (places[shade] == 0) {
                if (size < MOST) {
                    colours[size] = colour;
                }
                size++;
                places[shade] = (short) size;
            }
            return places[shade] - 1;
        }

        private static int coarse(int channel) {
            return (channel & 0xFF) >> (8 - BITS);
        }

        /** Returns the palette, or null if there were too many colours. */
        @Nullable
        IndexColorModel model() {
            return size > MOST ? null : new IndexColorModel(8, size, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        }
    }
}
