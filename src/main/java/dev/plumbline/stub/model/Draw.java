package dev.plumbline.stub.model;

import java.util.List;

/** Pseudo-random numbers that depend only on a seed and some texts, so that they are the same on every machine. */
public final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    public static Draw of(long seed, String... parts) {
        long state = mixed(seed + GOLDEN);
        for (String part : parts) {
            state = mixed(state ^ hash(part));
        }
        return new Draw(state);
    }

    /** Returns a hash of the text: FNV-1a over 64 bits with a final mixing step. */
    public static long hash(CharSequence text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** Returns a hash of the bytes: FNV-1a over 64 bits with a final mixing step. */
    public static long hash(byte[] bytes) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** Returns the next number of SplitMix64 (Steele, Lea, Flood 2014). */
    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** Returns a uniform number from 0 to below 1. */
    public double uniform() {
        return (next() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    <T> T from(List<T> choices) {
        return choices.get((int) Long.remainderUnsigned(next(), choices.size()));
    }

    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
