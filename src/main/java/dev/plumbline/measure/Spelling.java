package dev.plumbline.measure;

import dev.plumbline.stats.distribution.OpenMass;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The spellings of the answers to a question, and the answers that the beginning of a text may become. */
sealed interface Spelling permits NumberSpelling, ChoiceSpelling {
    /** The answers that the beginning of a text may become. */
    sealed interface Begun {
        /** No answer has begun, so any answer may follow. */
        record Nothing() implements Begun {}

        /** This answer, regardless of what follows. */
        record Whole(int answer) implements Begun {}

        /** Several answers begin with this text. Texts that are no answers may begin with it too. */
        record Part(String beginning) implements Begun {}

        /** No answer. */
        record Other() implements Begun {}
    }

    /** Returns whether every answer is a single token in a single spelling with any tokenizer. */
    boolean isOneToken();

    /** Returns the answers that this text may become. Ignores blanks and other preface. */
    Begun begun(String text);

    /** Returns the answers that a beginning and the next token may become. */
    Begun after(Begun.Part before, String token);

    /** Returns the answer that the whole text spells, or empty. */
    OptionalInt whole(String text);

    /** Returns the answer that a whole reply contains in free wording, or empty. */
    OptionalInt written(String reply);

    /** Returns the probability that may belong to answers with these beginnings. Every answer begins with the empty text. */
    OpenMass open(double limit, double cap, List<String> beginnings);

    /**
     * Returns the probability of first tokens that a reply does not list.
     *
     * @param cut the largest possible probability of one unlisted token
     * @param listed the texts of the listed tokens
     */
    OpenMass unseen(double limit, double cut, Set<String> listed);
}
