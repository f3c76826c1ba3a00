package dev.plumbline.gate.judge;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Question;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer that is put into somebody's mouth, whoever it is and in whichever set: what makes cells comparable. */
public record GivenAnswer(Question question, int answer) {
    /** What a cell puts to its model. */
    public static GivenAnswer of(PrefillCell cell) {
        return new GivenAnswer(cell.question(), cell.answer());
    }

    /** All that these cells put to one model. */
    public static Set<GivenAnswer> to(ModelRef model, Collection<PrefillCell> cells) {
        return cells.stream()
                .filter(cell -> cell.model().equals(model))
                .map(GivenAnswer::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
