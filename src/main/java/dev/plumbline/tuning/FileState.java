package dev.plumbline.tuning;

/** The state of an uploaded file at a host. */
public sealed interface FileState {
    /** It still looks at it. */
    record Processing() implements FileState {}

    /** It can be trained on. */
    record Accepted() implements FileState {}

    /** It cannot; {@code why} are the host's words. */
    record Refused(String why) implements FileState {}
}
