package dev.plumbline.figure.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * The colours of every chart: first the palette of Okabe and Ito, then Tol's muted palette. Colour-blind people can distinguish both. A
 * model's position among the roles decides its colour in all charts.
 */
public final class Palette {
    public static final Ink CARD = new Ink("card", 0xFFFFFF, 0x14181D);
    public static final Ink TEXT = new Ink("text", 0x222222, 0xE8E8E8);
    public static final Ink MUTED = new Ink("muted", 0x5F5F5F, 0xABABAB);
    public static final Ink GRID = new Ink("grid", 0xDDDDDD, 0x3A4048);
    public static final Ink BLACK = new Ink("black", 0x111111, 0x111111);
    public static final Ink WHITE = new Ink("white", 0xFFFFFF, 0xFFFFFF);

    /** Verdicts do not use the colour of any model, so that readers cannot confuse them. */
    public static final Ink WITHIN = new Ink("within", 0x2F9484, 0x5CC9B5);

    public static final Ink INCONCLUSIVE = new Ink("inconclusive", 0x9A7516, 0xDDCC77);
    public static final Ink DRIFTED = new Ink("drifted", 0x882255, 0xE887AC);
    public static final Ink WITHIN_CELL = new Ink("within-cell", 0xD6EEE9, 0x1B443E);
    public static final Ink INCONCLUSIVE_CELL = new Ink("inconclusive-cell", 0xF6EDC9, 0x4C421C);
    public static final Ink MINOR_CELL = new Ink("minor-cell", 0xF5DCE5, 0x4A2536);
    public static final Ink MAJOR_CELL = new Ink("major-cell", 0xDDA3BB, 0x7A2F53);
    public static final Ink EMPTY_CELL = new Ink("empty-cell", 0xF1F1F1, 0x22272E);

    /** The colour of judge replies that name no category: grey, because they are not a finding. */
    public static final Ink UNPARSED = new Ink("unparsed", 0xC4C4C4, 0xA4A9B0);

    /** The colours of models: grey for base, which is always the first. */
    private static final List<Ink> MODELS = inks("model", new int[][] {
        {0x8C8C8C, 0x9A9A9A},
        {0x0072B2, 0x3C9BDB},
        {0xD55E00, 0xEB7A22},
        {0x009E73, 0x17B98B},
        {0xCC79A7, 0xCC79A7},
        {0xE69F00, 0xE69F00},
        {0x56B4E9, 0x7CC8F2},
        {0x332288, 0x8F7FE0},
        {0x999933, 0xB5B54C},
        {0xAA4499, 0xCF6BBF},
        {0x661100, 0xBF6A55},
        {0xC9B800, 0xF0E442},
        {0x117733, 0x4FB070}
    });

    /** The colours of categories; they repeat if a suite has more categories. */
    private static final List<Ink> CATEGORIES = inks("category", new int[][] {
        {0x56B4E9, 0x56B4E9},
        {0xE69F00, 0xE69F00},
        {0x009E73, 0x009E73},
        {0xF0E442, 0xF0E442},
        {0x0072B2, 0x1C7ABB},
        {0xD55E00, 0xD55E00},
        {0xCC79A7, 0xCC79A7},
        {0x999933, 0xB5B54C},
        {0x882255, 0x9A2C63},
        {0xDDCC77, 0xDDCC77}
    });

    private Palette() {}

    /** Returns all colours of models, categories, verdicts and text. */
    public static List<Ink> all() {
        List<Ink> all = new ArrayList<>(List.of(
                CARD,
                TEXT,
                MUTED,
                GRID,
                BLACK,
                WHITE,
                WITHIN,
                INCONCLUSIVE,
                DRIFTED,
                WITHIN_CELL,
                INCONCLUSIVE_CELL,
                MINOR_CELL,
                MAJOR_CELL,
                EMPTY_CELL,
                UNPARSED));
        all.addAll(MODELS);
        all.addAll(CATEGORIES);
        return List.copyOf(all);
    }

    private static List<Ink> inks(String name, int[][] lightAndDark) {
        List<Ink> inks = new ArrayList<>();
        for (int[] shades : lightAndDark) {
            inks.add(new Ink(name + inks.size(), shades[0], shades[1]));
        }
        return List.copyOf(inks);
    }

    /** Returns the colour of the model at this position. 0 is base; candidates follow in their order. The colours repeat after the twelfth. */
    public static Ink model(int position) {
        return position < MODELS.size() ? MODELS.get(position) : MODELS.get(1 + (position - 1) % (MODELS.size() - 1));
    }

    /** Returns the colour of the category at this position in the suite. */
    public static Ink category(int position) {
        return CATEGORIES.get(position % CATEGORIES.size());
    }
}
