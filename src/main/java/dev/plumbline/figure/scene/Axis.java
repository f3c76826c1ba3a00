package dev.plumbline.figure.scene;

/**
 * Maps numbers to positions along a line.
 *
 * @param from the number at {@code start}
 * @param to the number at {@code end}, different from {@code from}
 */
public record Axis(double from, double to, double start, double end) {
    public double at(double number) {
        return start + (number - from) / (to - from) * (end - start);
    }
}
