package dev.plumbline.report.json;

import dev.plumbline.measure.OpenCounts;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.ReplyValues;
import dev.plumbline.run.AnswerCell;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one open question for one model: the counts, and a way to read the samples again. The samples are not kept in memory.
 *
 * @param samples reads the samples in their order from the recording. It is empty for a cell of a live run in which a call failed, because
 *     reading would repeat that call
 */
public record OpenResult(AnswerCell cell, OpenCounts counts, Supplier<Stream<Sample>> samples) {
    /**
     * One reply.
     *
     * @param index the number of the reply, from 0
     * @param outcome the values that the readers gave the reply
     * @param text the text of the reply without thoughts, which is untrusted and must be escaped in any report; null if the reply was not
     *     measured
     */
    public record Sample(
            int index,
            Outcome<ReplyValues> outcome,
            @Nullable String text) {}
}
