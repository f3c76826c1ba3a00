package dev.plumbline.suite;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The number of sampled answers and of whole answers. Answers are sampled at temperature 1 if a host reports no token probabilities. Whole
 * answers are drawn in addition to token probabilities.
 *
 * @param samples the number of answers of a candidate for each question, and of any model for each variant and repeat; at least 1
 * @param writtenBaseSamples the number of answers of base for each question as stated in a file, or null for the default
 * @param writtenLooks the sample sizes at which a verdict may be read as stated in a file, ascending, or null for the default
 * @param wholeAnswers the number of whole answers to draw for each rating that is read from token probabilities, to compare their text with
 *     the first token; 0 or more
 */
public record AnswerSampling(
        int samples,
        @Nullable Integer writtenBaseSamples,
        @Nullable List<Integer> writtenLooks,
        int wholeAnswers) {
    /**
     * The default number of answers of base. Base is sampled once for all candidates and runs, so many samples keep its noise small
     * compared with a candidate's.
     */
    public static final int BASE_SAMPLES = 2_000;

    /** The default sample sizes at which a verdict may be read. */
    public static final List<Integer> LOOKS = List.of(100, 200, 400, 800);

    public AnswerSampling {
        writtenLooks = writtenLooks == null ? null : List.copyOf(writtenLooks);
    }

    /** Creates a sampling without whole answers. */
    public AnswerSampling(int samples, @Nullable Integer writtenBaseSamples, @Nullable List<Integer> writtenLooks) {
        this(samples, writtenBaseSamples, writtenLooks, 0);
    }

    /** Returns the default sampling with this number of samples. */
    public static AnswerSampling of(int samples) {
        return new AnswerSampling(samples, null, null);
    }

    /** Returns the number of answers of base for each question. */
    public int baseSamples() {
        return writtenBaseSamples == null ? Math.max(samples, BASE_SAMPLES) : writtenBaseSamples;
    }

    /**
     * Returns the sample sizes at which a verdict may be read: those of the file, else the default ones if they contain {@link #samples},
     * else only the total number of samples.
     */
    public List<Integer> looks() {
        if (writtenLooks != null) {
            return writtenLooks;
        }
        return LOOKS.contains(samples) ? LOOKS : List.of(samples);
    }

    /** Returns the sample size after this one; empty if this one is the last. */
    public OptionalInt lookAfter(int look) {
        return looks().stream().mapToInt(l -> l).filter(l -> l > look).min();
    }

    /** Returns a copy with this number of answers of base, as if a file stated it. */
    public AnswerSampling withBaseSamples(int baseSamples) {
        return new AnswerSampling(samples, baseSamples, writtenLooks, wholeAnswers);
    }
}
