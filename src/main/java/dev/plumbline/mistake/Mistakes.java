package dev.plumbline.mistake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects mistakes, so that one run reports all of them. Not thread-safe. */
public final class Mistakes {
    /** The most mistakes that are listed, because a damaged file can have a mistake in each of a million lines. */
    static final int MOST = 200;

    private final List<Mistake> found = new ArrayList<>();
    private final Set<String> concealed = new HashSet<>();
    private int count;

    /** Adds a mistake. */
    public void add(Place place, String wrong, @Nullable String was, String remedy) {
        add(new Mistake(place, wrong, was, remedy));
    }

    /**
     * From now on, omits the values of mistakes in this source. The source is a link to a file outside of the project, and an untrusted
     * repository could use messages to show a private file's content.
     */
    public void conceal(String source) {
        concealed.add(source);
    }

    private void add(Mistake mistake) {
        count++;
        if (found.size() < MOST) {
            found.add(concealed.contains(mistake.place().source()) ? concealed(mistake.place()) : mistake);
        }
    }

    private static Mistake concealed(Place place) {
        return new Mistake(
                place,
                "this is not what belongs here; nothing of it is shown because the file is a link out of the project root",
                null,
                "replace the link by the file");
    }

    /** Adds the mistakes that another collector or a failed step found. */
    public void addAll(List<Mistake> others) {
        others.forEach(this::add);
    }

    /** Returns the number of mistakes so far, including those that are not listed. */
    public int count() {
        return count;
    }

    /** Returns the listed mistakes, ordered by file and line. If there are more, a final entry states their number. */
    public List<Mistake> all() {
        Stream<Mistake> listed = found.stream().sorted((a, b) -> a.place().compareWith(b.place()));
        return count == found.size()
                ? listed.toList()
                : Stream.concat(listed, Stream.of(more(count - found.size()))).toList();
    }

    private Mistake more(int unlisted) {
        return new Mistake(
                Place.of(found.get(found.size() - 1).place().source()),
                "there are more mistakes, which are not listed",
                String.valueOf(unlisted),
                "correct these first");
    }

    /**
     * Throws if there are any mistakes.
     *
     * @throws MistakesException with all mistakes
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MistakesException(all());
        }
    }
}
