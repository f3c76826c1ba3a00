package dev.plumbline.mistake;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown because of the user's mistakes. Unlike a bug, it is printed without a stack trace. */
public final class MistakesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** Creates an exception for these mistakes, at least one. */
    public MistakesException(List<Mistake> mistakes) {
        // No stack trace, because the place in our code does not help the user.
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")), null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    /** Creates an exception for a single mistake. */
    public MistakesException(Place place, String wrong, @Nullable String was, String remedy) {
        this(List.of(new Mistake(place, wrong, was, remedy)));
    }

    /** Returns all mistakes, ordered by file and line. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
