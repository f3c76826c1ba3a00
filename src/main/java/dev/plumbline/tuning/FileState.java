package dev.plumbline.tuning;

/** The state of an uploaded file at a host. */
public sealed interface FileState {
    /** The host is still checking it. */
    record Processing() implements FileState {}

    /** It can be trained on. */
    record Accepted() implements FileState {}

    /** The host rejected it; {@code why} are the host's words. */
    record Refused(String why) implements FileState {}
}
