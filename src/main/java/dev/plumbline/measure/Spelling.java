package dev.plumbline.measure;

import dev.plumbline.stats.distribution.OpenMass;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** How the answers to a question are spelled, and what a text so far may become. */
sealed interface Spelling permits NumberSpelling, ChoiceSpelling {
    /** What a text may become. */
    sealed interface Begun {
        /** No answer has begun, so any answer may follow. */
        record Nothing() implements Begun {}

        /** This answer, regardless of what follows. */
        record Whole(int answer) implements Begun {}

        /** Several answers begin with this text, and others than answers may. */
        record Part(String beginning) implements Begun {}

        /** No answer. */
        record Other() implements Begun {}
    }

    /** Returns whether every answer is a single token in a single spelling with any tokenizer. */
    boolean isOneToken();

    /** Returns what this text says after any blanks and other preface. */
    Begun begun(String text);

    /** Returns what a token makes of the beginning before it. */
    Begun after(Begun.Part before, String token);

    /** Returns the answer that a text is, or empty. */
    OptionalInt whole(String text);

    /** Returns the answer that a whole reply gives in words or digits of its own, or empty. */
    OptionalInt written(String reply);

    /** Returns the probability that may belong to answers that begin in these ways; the empty text begins every answer. */
    OpenMass open(double limit, double cap, List<String> beginnings);

    /**
     * Returns the probability of first tokens that a reply does not list.
     *
     * @param cut the most that one of them can have
     * @param listed what the listed tokens say
     */
    OpenMass unseen(double limit, double cut, Set<String> listed);
}
