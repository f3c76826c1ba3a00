package dev.plumbline.mistake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects mistakes so that a user is told all of them at once instead of one a run. Not thread-safe. */
public final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    /** Notes one mistake. */
    public void add(Place place, String wrong, @Nullable String was, String remedy) {
        found.add(new Mistake(place, wrong, was, remedy));
    }

    /** Takes over what another collector or a failed step found. */
    public void addAll(List<Mistake> others) {
        found.addAll(others);
    }

    /** How many there are so far. */
    public int count() {
        return found.size();
    }

    /** All of them, ordered by file and line. */
    public List<Mistake> all() {
        return found.stream().sorted((a, b) -> a.place().compareWith(b.place())).toList();
    }

    /**
     * Ends the step if anything was found.
     *
     * @throws MistakesException with all of them
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MistakesException(all());
        }
    }
}
