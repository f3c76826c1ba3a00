package dev.plumbline.mistake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects mistakes, so that one run reports all of them. Not thread-safe. */
public final class Mistakes {
    /** So many are listed; a damaged file can have one in each of a million lines. */
    static final int MOST = 200;

    private final List<Mistake> found = new ArrayList<>();
    private final Set<String> concealed = new HashSet<>();
    private int count;

    /** Notes one mistake. */
    public void add(Place place, String wrong, @Nullable String was, String remedy) {
        add(new Mistake(place, wrong, was, remedy));
    }

    /**
     * Quotes nothing of this source from now on. It is a link out of the project, and a stranger's repository could make messages show the
     * content of a private file.
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

    /** Takes over what another collector or a failed step found. */
    public void addAll(List<Mistake> others) {
        others.forEach(this::add);
    }

    /** Returns how many there are so far, those that are not listed included. */
    public int count() {
        return count;
    }

    /** Returns those that are listed, ordered by file and line, and a last one that counts the rest. */
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
