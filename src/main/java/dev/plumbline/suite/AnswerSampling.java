package dev.plumbline.suite;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of answers to sample at temperature 1 if a host reports no token probabilities, and of whole answers to draw if it does.
 *
 * @param samples answers of a candidate for each question, and of any model for each other wording and repeat; at least 1
 * @param writtenBaseSamples answers of base for each question if a file states them, or null for the default
 * @param writtenLooks the sample sizes at which a verdict may be read if a file states them, ascending, or null for the default
 * @param wholeAnswers whole answers to draw for each rating that is read from token probabilities, to compare their text with its first token; 0 or more
 */
public record AnswerSampling(
        int samples,
        @Nullable Integer writtenBaseSamples,
        @Nullable List<Integer> writtenLooks,
        int wholeAnswers) {
    /** Base is sampled once and serves every candidate and run, so that its own noise is small compared with a candidate's. */
    public static final int BASE_SAMPLES = 2_000;

    /** The default schedule. */
    public static final List<Integer> LOOKS = List.of(100, 200, 400, 800);

    public AnswerSampling {
        writtenLooks = writtenLooks == null ? null : List.copyOf(writtenLooks);
    }

    /** A sampling without whole answers. */
    public AnswerSampling(int samples, @Nullable Integer writtenBaseSamples, @Nullable List<Integer> writtenLooks) {
        this(samples, writtenBaseSamples, writtenLooks, 0);
    }

    /** Returns the default for this number of samples. */
    public static AnswerSampling of(int samples) {
        return new AnswerSampling(samples, null, null);
    }

    /** Returns the answers of base for each question. */
    public int baseSamples() {
        return writtenBaseSamples == null ? Math.max(samples, BASE_SAMPLES) : writtenBaseSamples;
    }

    /** Returns the written schedule, else the default one if it contains {@link #samples}, else one look at all samples. */
    public List<Integer> looks() {
        if (writtenLooks != null) {
            return writtenLooks;
        }
        return LOOKS.contains(samples) ? LOOKS : List.of(samples);
    }

    /** Returns the look after this one, if the schedule has one. */
    public OptionalInt lookAfter(int look) {
        return looks().stream().mapToInt(l -> l).filter(l -> l > look).min();
    }

    /** Returns the same with this number of answers of base, as if a file stated it. */
    public AnswerSampling withBaseSamples(int baseSamples) {
        return new AnswerSampling(samples, baseSamples, writtenLooks, wholeAnswers);
    }
}
