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
 * Writes a drawing as PNG with a palette, which takes a third of the time and bytes. Merges shades that look equal, because smooth edges
 * alone have more colours than a palette can hold.
 */
final class Png {
    /** The number of bits of each of red, green and blue that distinguish colours. */
    private static final int FINE = 5;

    private static final int COARSE = 3;

    private Png() {}

    /**
     * Returns the content of the PNG file. Each channel is off by less than 8 of 255. If a drawing has many colours, pixels of edges are
     * off by less than 32. A drawing that still has too many colours is written without a palette.
     *
     * @param drawing an image of {@link BufferedImage#TYPE_INT_RGB}
     */
    static byte[] of(BufferedImage drawing) {
        BufferedImage indexed = null;
        for (int bits = FINE; indexed == null && bits >= COARSE; bits--) {
            indexed = indexed(drawing, bits);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(indexed == null ? drawing : indexed, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the drawing with a palette, or null if it has too many colours. */
    private static @Nullable BufferedImage indexed(BufferedImage drawing, int edgeBits) {
        int[] pixels = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
        PngPalette palette = new PngPalette(edgeBits);
        // Equal neighbours belong to a bar, a line or the sheet and keep their exact colour. Pixels of edges take a
        // similar colour.
        for (int i = 1; i < pixels.length; i++) {
            if (pixels[i] == pixels[i - 1] && (i == 1 || pixels[i] != pixels[i - 2])) {
                palette.keep(pixels[i]);
            }
        }
        byte[] places = new byte[pixels.length];
        int changes = 0;
        int last = ~pixels[0];
        byte place = 0;
        for (int i = 0; i < pixels.length; i++) {
            // Most pixels are equal to the pixel before them.
            if (pixels[i] != last) {
                last = pixels[i];
                changes++;
                place = (byte) palette.place(last);
            }
            places[i] = place;
        }
        IndexColorModel model = palette.model();
        // Coarser edges are invisible in a picture of mostly flat colours, but turn a gradient into stripes.
        if (model == null || (edgeBits < FINE && changes > pixels.length / 8)) {
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

    /** A palette of up to 256 colours. Colours of edges that look equal share one entry. */
    private static final class PngPalette {
        private static final int MOST = 256;

        private final int edgeBits;

        /** Indexed by shade: the palette index of a flat colour, counted from 1; 0 if there is none. */
        private final short[] kept = new short[1 << (3 * FINE)];

        /** The same for colours of edges. */
        private final short[] edges;

        private final int[] colours = new int[MOST];
        private int size;

        PngPalette(int edgeBits) {
            this.edgeBits = edgeBits;
            this.edges = new short[1 << (3 * edgeBits)];
        }

        /** Adds a flat colour with its exact value. */
        void keep(int colour) {
            int shade = shade(colour, FINE);
            if (kept[shade] == 0) {
                kept[shade] = add(colour);
            }
        }

        /** Returns the palette index of a colour. The index is meaningless if there are too many colours. */
        int place(int colour) {
            short place = kept[shade(colour, FINE)];
            if (place != 0) {
                return place - 1;
            }
            int shade = shade(colour, edgeBits);
            if (edges[shade] == 0) {
                edges[shade] = add(colour);
            }
            return edges[shade] - 1;
        }

        private short add(int colour) {
            if (size < MOST) {
                colours[size] = colour;
            }
            size++;
            return (short) size;
        }

        private static int shade(int colour, int bits) {
            return coarse(colour >> 16, bits) << (2 * bits) | coarse(colour >> 8, bits) << bits | coarse(colour, bits);
        }

        private static int coarse(int channel, int bits) {
            return (channel & 0xFF) >> (8 - bits);
        }

        /** Returns the palette, or null if there were too many colours. */
        @Nullable
        IndexColorModel model() {
            return size > MOST ? null : new IndexColorModel(8, size, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        }
    }
}
