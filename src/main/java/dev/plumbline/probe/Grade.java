package dev.plumbline.probe;

import java.util.Locale;

/** How much a finding matters. */
public enum Grade {
    OK,
    WARNING,
    PROBLEM;

    /** As people and {@code doctor.json} read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
