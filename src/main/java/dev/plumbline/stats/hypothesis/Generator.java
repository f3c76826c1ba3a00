package dev.plumbline.stats.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The random generator of all statistics: xoroshiro128++ (Blackman and Vigna 2019), which is small, fast and random in all bits. Unlike the JDK's
 * default generator its algorithm never changes, so a seed gives the same draws on every machine and release.
 */
public final class Generator {
    private Generator() {}

    /** Returns a fresh generator; equal seeds give equal draws. */
    public static UniformRandomProvider of(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }
}
