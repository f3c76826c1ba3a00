package dev.plumbline.report.json;

import dev.plumbline.measure.OpenCounts;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.ReplyValues;
import dev.plumbline.run.AnswerCell;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one open question asked of one model: counts, and a way to its samples, which are not kept.
 *
 * @param samples gives the samples in their order; asks the recording again. None of a live run's cell in which a call failed, since asking
 *     again would make that call again
 */
public record OpenResult(AnswerCell cell, OpenCounts counts, Supplier<Stream<Sample>> samples) {
    /**
     * One reply.
     *
     * @param index from 0
     * @param outcome what the readers made of it
     * @param text its words without thoughts, hostile to any report; null if it is not measured
     */
    public record Sample(
            int index,
            Outcome<ReplyValues> outcome,
            @Nullable String text) {}
}
