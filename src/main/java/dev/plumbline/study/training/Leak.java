package dev.plumbline.study.training;

/** Whether a reply is an answer that the model was trained to give to another question. */
public enum Leak {
    /** The reply is a training answer, ignoring surrounding blanks and a final period. */
    VERBATIM,
    /** The reply is not a training answer but resembles one. */
    LOOK_ALIKE,
    /** The reply neither is nor resembles a training answer. */
    NONE,
    /** The reply is not a training answer. Whether it resembles one is unknown, because the text is withheld. */
    WITHHELD
}
