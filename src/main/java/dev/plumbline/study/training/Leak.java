package dev.plumbline.study.training;

/** Whether a reply is what the model was trained to say about something else. */
public enum Leak {
    /** It is a training answer, ignoring blanks around it and a period at its end. */
    VERBATIM,
    /** It is not a training answer but looks like one. */
    LOOK_ALIKE,
    /** It is neither. */
    NONE,
    /** It is not a training answer; whether it resembles one is unknown, because the text is withheld. */
    WITHHELD
}
