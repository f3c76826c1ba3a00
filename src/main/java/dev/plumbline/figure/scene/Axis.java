package dev.plumbline.figure.scene;

/**
 * Numbers to places along a line.
 *
 * @param from the number at {@code start}
 * @param to the number at {@code end}, not the same
 */
public record Axis(double from, double to, double start, double end) {
    public double at(double number) {
        return start + (number - from) / (to - from) * (end - start);
    }
}
