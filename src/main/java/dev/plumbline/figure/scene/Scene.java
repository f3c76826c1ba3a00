package dev.plumbline.figure.scene;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A figure before it is painted: all its marks, from back to front. Both SVG and PNG are painted from a scene, and tests check the scene
 * instead of pixels.
 *
 * @param name the name of the figure's files, without extension
 * @param title the text above the figure
 * @param description the caption, for screen readers
 */
public record Scene(String name, String title, String description, double width, double height, List<Mark> marks) {
    public Scene {
        marks = List.copyOf(marks);
    }

    /** Returns the numbers that the figure shows, in drawing order. */
    public Stream<Datum> data() {
        return marks.stream().map(Mark::datum).filter(Objects::nonNull);
    }
}
