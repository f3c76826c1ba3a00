package dev.plumbline.figure.scene;

/**
 * A named colour with a shade for light pages and one for dark pages.
 *
 * @param name the CSS class in the SVG's style sheet
 * @param light the colour on a white page, as 0xRRGGBB; an int, so that writing SVG does not load AWT classes
 * @param dark the colour on a black page, as 0xRRGGBB
 */
public record Ink(String name, int light, int dark) {
    public Ink {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "an ink's name is lower-case letters, digits and hyphens (was " + name + ")");
        }
    }

    /** Returns whether black text is easier to read than white text on this colour, by the contrast formula of WCAG 2.1. */
    public static boolean takesBlack(int colour) {
        return luminance(colour) > 0.179;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
