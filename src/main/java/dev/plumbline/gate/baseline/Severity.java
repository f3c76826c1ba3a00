package dev.plumbline.gate.baseline;

/** The distance that a drifted question moved along the scale. */
public enum Severity {
    NONE,
    MINOR,
    MAJOR
}
