package dev.plumbline.figure.scene;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A figure before it is painted: all its marks, those below first. Both paintings are made from it, and tests read it instead of pixels.
 *
 * @param name the stem of its files
 * @param title the text above it
 * @param description its caption, for screen readers
 */
public record Scene(String name, String title, String description, double width, double height, List<Mark> marks) {
    public Scene {
        marks = List.copyOf(marks);
    }

    /** Returns the numbers it shows, in the order they are drawn. */
    public Stream<Datum> data() {
        return marks.stream().map(Mark::datum).filter(Objects::nonNull);
    }
}
