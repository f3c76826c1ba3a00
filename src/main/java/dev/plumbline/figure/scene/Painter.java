package dev.plumbline.figure.scene;

/** Paints marks, with one method a kind, so that no painter can miss a new kind. */
interface Painter {
    void box(Box box);

    void rule(StraightLine rule);

    void label(Label label);

    void symbol(Symbol symbol);
}
