package dev.plumbline.gate.judge;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Question;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A question with a given answer. Cells with the same question and answer are comparable. */
public record GivenAnswer(Question question, int answer) {
    /** Returns the question and answer that a cell asks its model to explain. */
    public static GivenAnswer of(PrefillCell cell) {
        return new GivenAnswer(cell.question(), cell.answer());
    }

    /** Returns all questions and answers that these cells ask one model to explain. */
    public static Set<GivenAnswer> to(ModelRef model, Collection<PrefillCell> cells) {
        return cells.stream()
                .filter(cell -> cell.model().equals(model))
                .map(GivenAnswer::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
