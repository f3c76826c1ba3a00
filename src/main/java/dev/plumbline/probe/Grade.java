package dev.plumbline.probe;

import java.util.Locale;

/** The severity of a finding. */
public enum Grade {
    OK,
    WARNING,
    PROBLEM;

    /** As people and {@code doctor.json} read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
