package dev.plumbline.recording;

import java.util.Arrays;

/**
 * A hash table from keys to the places of their lines, in one array with 24 bytes per slot, a tenth of the size of a map with string keys.
 * Keys are digests, so their bits serve as the hash. Fill the index from one thread; after that any thread may read it.
 */
final class KeyIndex {
    /** The result for an unknown key; places are 0 or more. */
    static final long NONE = -1;

    private static final int PARTS = 3;
    private static final int FIRST_SLOTS = 1024;
    private static final double FULLEST = 0.75;
    private static final int HEX = 16;

    private long[] slots = emptied(FIRST_SLOTS);
    private int size;

    /**
     * Stores a key's place unless the key has one already.
     *
     * @param key 32 hexadecimal digits
     * @param place the place, 0 or more
     * @return the place that the key had before, or {@link #NONE}
     */
    long putIfAbsent(String key, long place) {
        if (size + 1 > FULLEST * slots.length / PARTS) {
            grow();
        }
        long high = high(key);
        long low = low(key);
        int at = slot(slots, high, low);
        long known = slots[at + 2];
        if (known == NONE) {
            put(slots, at, high, low, place);
            size++;
        }
        return known;
    }

    /** Returns the place of a key, or {@link #NONE}. */
    long find(String key) {
        return slots[slot(slots, high(key), low(key)) + 2];
    }

    int size() {
        return size;
    }

    /** Returns all places, in no particular order. */
    long[] places() {
        long[] places = new long[size];
        int filled = 0;
        for (int at = 0; at < slots.length; at += PARTS) {
            if (slots[at + 2] != NONE) {
                places[filled++] = slots[at + 2];
            }
        }
        return places;
    }

    private void grow() {
        long[] more = emptied(slots.length / PARTS * 2);
        for (int at = 0; at < slots.length; at += PARTS) {
            if (slots[at + 2] != NONE) {
                put(more, slot(more, slots[at], slots[at + 1]), slots[at], slots[at + 1], slots[at + 2]);
            }
        }
        slots = more;
    }

    private static long[] emptied(int count) {
        long[] slots = new long[Math.multiplyExact(count, PARTS)];
        Arrays.fill(slots, NONE);
        return slots;
    }

    private static void put(long[] slots, int at, long high, long low, long place) {
        slots[at] = high;
        slots[at + 1] = low;
        slots[at + 2] = place;
    }

    /** Returns the slot of the key, or the free slot in which to store the key. */
    private static int slot(long[] slots, long high, long low) {
        int count = slots.length / PARTS;
        int at = (int) Long.remainderUnsigned(low, count) * PARTS;
        while (slots[at + 2] != NONE && (slots[at] != high || slots[at + 1] != low)) {
            at = at + PARTS == slots.length ? 0 : at + PARTS;
        }
        return at;
    }

    private static long high(String key) {
        return Long.parseUnsignedLong(key, 0, HEX, HEX);
    }

    private static long low(String key) {
        return Long.parseUnsignedLong(key, HEX, 2 * HEX, HEX);
    }
}
