package dev.plumbline.figure.scene;

/** Paints marks. It has one method for each kind of mark, so that the compiler finds painters that miss a new kind. */
interface Painter {
    void box(Box box);

    void rule(StraightLine rule);

    void label(Label label);

    void symbol(Symbol symbol);
}
