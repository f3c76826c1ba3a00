package dev.plumbline.figure.scene;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import org.jspecify.annotations.Nullable;

/** Up to 256 colours; one that differs from another by less than an eye sees takes its place. */
final class PngPalette {
    private static final int MOST = 256;

    /** The bits of red, green and blue that distinguish colours. */
    private static final int BITS = 5;

    /** By shade: the place of its colour, counted from 1. */
    private final short[] places = new short[1 << (3 * BITS)];

    private final int[] colours = new int[MOST];
    private int size;

    /** The index of a colour, or any index once there are too many colours. */
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

    /** The palette, or null if there were too many colours. */
    @Nullable
    IndexColorModel model() {
        return size > MOST ? null : new IndexColorModel(8, size, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }
}
