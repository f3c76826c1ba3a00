package dev.plumbline.gate.baseline;

/** How far a drifted question moved along the scale. */
public enum Severity {
    NONE,
    MINOR,
    MAJOR
}
