package dev.plumbline.suite;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The open questions of a suite and their settings.
 *
 * @param settings the prompt and the sampling of replies
 * @param questions the questions in the order of the file, extra questions last; empty if the suite has only ratings
 * @param extra the questions that are asked only if a profile's extras name {@code open}
 */
public record OpenQuestions(AnsweringSettings settings, List<OpenQuestion> questions, Set<OpenQuestion> extra) {
    /** No open questions. */
    public static final OpenQuestions NONE = new OpenQuestions(AnsweringSettings.DEFAULT, List.of());

    public OpenQuestions {
        questions = List.copyOf(questions);
        extra = Set.copyOf(extra);
    }

    /** Creates open questions without extra questions. */
    public OpenQuestions(AnsweringSettings settings, List<OpenQuestion> questions) {
        this(settings, questions, Set.of());
    }

    /** Returns a copy without the extra questions. */
    OpenQuestions plain() {
        return new OpenQuestions(
                settings, questions.stream().filter(q -> !extra.contains(q)).toList());
    }

    /** Returns a copy with other settings. */
    OpenQuestions with(AnsweringSettings other) {
        return new OpenQuestions(other, questions, extra);
    }

    /** Returns a copy with only those questions whose name or set is named. */
    OpenQuestions part(Collection<String> named) {
        return new OpenQuestions(
                settings, questions.stream().filter(q -> q.isAmong(named)).toList(), extra);
    }
}
