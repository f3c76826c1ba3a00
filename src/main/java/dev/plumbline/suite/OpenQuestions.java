package dev.plumbline.suite;

import java.util.Collection;
import java.util.List;

/**
 * The open questions of a suite and how they are asked.
 *
 * @param settings how they are asked
 * @param questions in the order of the file; none in suites of ratings
 */
public record OpenQuestions(AnsweringSettings settings, List<OpenQuestion> questions) {
    /** No open questions. */
    public static final OpenQuestions NONE = new OpenQuestions(AnsweringSettings.DEFAULT, List.of());

    public OpenQuestions {
        questions = List.copyOf(questions);
    }

    /** The same questions asked differently. */
    OpenQuestions with(AnsweringSettings other) {
        return new OpenQuestions(other, questions);
    }

    /** Those that are named, or whose set is. */
    OpenQuestions part(Collection<String> named) {
        return new OpenQuestions(
                settings, questions.stream().filter(q -> q.isAmong(named)).toList());
    }
}
