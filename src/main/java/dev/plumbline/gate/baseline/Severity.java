package dev.plumbline.gate.baseline;

/** The degree to which a drifted question moved along the scale. */
public enum Severity {
    NONE,
    MINOR,
    MAJOR
}
