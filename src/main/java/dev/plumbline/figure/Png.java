package dev.plumbline.figure;

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
public final class Png {
    private static final int MOST_COLOURS = 256;

    /** Bits of red, green and blue that tell colours apart. */
    private static final int BITS = 5;

    private Png() {}

    /**
     * The file's content. Each channel is off by at most 4 of 255; a drawing of more colours than a palette holds comes as it is.
     *
     * @param drawing of {@link BufferedImage#TYPE_INT_RGB}
     */
    public static byte[] of(BufferedImage drawing) {
        BufferedImage indexed = indexed(drawing);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(indexed == null ? drawing : indexed, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same with a palette, or null where there are too many colours. */
    private static @Nullable BufferedImage indexed(BufferedImage drawing) {
        int[] pixels = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
        byte[] indices = new byte[pixels.length];
        // By shade: its place in the palette, counted from 1.
        short[] places = new short[1 << (3 * BITS)];
        int[] colours = new int[MOST_COLOURS];
        int size = 0;
        int last = ~pixels[0];
        byte index = 0;
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i];
            // Most pixels are as the one before.
            if (colour != last) {
                int shade = shade(colour);
                if (places[shade] == 0) {
                    if (size == MOST_COLOURS) {
                        return null;
                    }
                    colours[size] = shown(shade);
                    size++;
                    places[shade] = (short) size;
                }
                index = (byte) (places[shade] - 1);
                last = colour;
            }
            indices[i] = index;
        }
        IndexColorModel model = new IndexColorModel(8, size, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage indexed =
                new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] data = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        System.arraycopy(indices, 0, data, 0, indices.length);
        return indexed;
    }

    private static int shade(int colour) {
        return coarse(colour >> 16) << (2 * BITS) | coarse(colour >> 8) << BITS | coarse(colour);
    }

    /** The nearest of the 32 steps from 0 to 255. */
    private static int coarse(int channel) {
        return ((channel & 0xFF) * ((1 << BITS) - 1) + 127) / 255;
    }

    private static int shown(int shade) {
        return fine(shade >> (2 * BITS)) << 16 | fine(shade >> BITS) << 8 | fine(shade);
    }

    private static int fine(int channel) {
        int most = (1 << BITS) - 1;
        return ((channel & most) * 255 + most / 2) / most;
    }

    static {
        // The cache would write a file for each picture, which takes longer than drawing it.
        ImageIO.setUseCache(false);
    }
}
