package dev.plumbline.suite;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The open questions of a suite and how they are asked.
 *
 * @param settings how they are asked
 * @param questions in the order of the file, the extra ones last; none in suites of ratings
 * @param extra those that are asked only if a profile's extras name them
 */
public record OpenQuestions(AnsweringSettings settings, List<OpenQuestion> questions, Set<OpenQuestion> extra) {
    /** No open questions. */
    public static final OpenQuestions NONE = new OpenQuestions(AnsweringSettings.DEFAULT, List.of());

    public OpenQuestions {
        questions = List.copyOf(questions);
        extra = Set.copyOf(extra);
    }

    /** Questions that are always asked. */
    public OpenQuestions(AnsweringSettings settings, List<OpenQuestion> questions) {
        this(settings, questions, Set.of());
    }

    /** Returns the same without the extra questions. */
    OpenQuestions plain() {
        return new OpenQuestions(
                settings, questions.stream().filter(q -> !extra.contains(q)).toList());
    }

    /** Returns the same questions asked differently. */
    OpenQuestions with(AnsweringSettings other) {
        return new OpenQuestions(other, questions, extra);
    }

    /** Returns the questions that are named or whose set is. */
    OpenQuestions part(Collection<String> named) {
        return new OpenQuestions(
                settings, questions.stream().filter(q -> q.isAmong(named)).toList(), extra);
    }
}
