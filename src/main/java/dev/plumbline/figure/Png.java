package dev.plumbline.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Writes a drawing as PNG: of its few colours a palette is made, which takes a third of the time and of the bytes. */
public final class Png {
    private static final int MOST_COLOURS = 256;

    private Png() {}

    /**
     * The file's content; pixel for pixel the drawing, whatever its number of colours.
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
        Map<Integer, Integer> palette = new HashMap<>();
        int last = ~pixels[0];
        byte index = 0;
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i];
            // Most pixels are as the one before.
            if (colour != last) {
                Integer known = palette.putIfAbsent(colour, palette.size());
                if (palette.size() > MOST_COLOURS) {
                    return null;
                }
                index = (byte) (known == null ? palette.size() - 1 : known);
                last = colour;
            }
            indices[i] = index;
        }
        int[] colours = new int[palette.size()];
        palette.forEach((colour, at) -> colours[at] = colour);
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage indexed =
                new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        System.arraycopy(
                indices, 0, ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData(), 0, indices.length);
        return indexed;
    }

    static {
        // The cache would write a file for each picture, which takes longer than drawing it.
        ImageIO.setUseCache(false);
    }
}
