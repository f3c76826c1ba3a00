package dev.plumbline.figure.scene;

/** Puts marks on paper; one method a kind, so that a new kind of mark cannot be forgotten. */
interface Painter {
    void box(Box box);

    void rule(StraightLine rule);

    void label(Label label);

    void symbol(Symbol symbol);
}
