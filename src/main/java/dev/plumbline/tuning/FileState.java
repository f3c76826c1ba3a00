package dev.plumbline.tuning;

/** How far a host has got with an uploaded file. */
public sealed interface FileState {
    /** It still looks at it. */
    record Processing() implements FileState {}

    /** It can be trained on. */
    record Accepted() implements FileState {}

    /** It cannot; {@code why} are the host's words. */
    record Refused(String why) implements FileState {}
}
