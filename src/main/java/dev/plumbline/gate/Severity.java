package dev.plumbline.gate;

/** How far a drifted question moved along the scale. */
public enum Severity {
    NONE,
    MINOR,
    MAJOR
}
