package dev.plumbline.stats.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The one choice of random generator: xoroshiro128++ (Blackman and Vigna 2019), small, fast and sound in all bits. Its
 * algorithm is fixed, unlike that of a JDK default, so that a seed gives the same draws on every machine and release.
 */
public final class Generator {
    private Generator() {}

    /** Returns a fresh generator; equal seeds give equal draws. */
    public static UniformRandomProvider of(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }
}
