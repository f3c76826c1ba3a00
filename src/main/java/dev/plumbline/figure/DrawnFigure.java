package dev.plumbline.figure;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of drawing one figure.
 *
 * @param name the name of the figure's files, without extension
 * @param files the written files, SVG first; none if the figure was left out
 * @param leftOut why the figure or one of its files was left out, or null if nothing was
 */
public record DrawnFigure(
        String name, List<Path> files, @Nullable String leftOut) {
    public DrawnFigure {
        files = List.copyOf(files);
    }
}
