package dev.plumbline.tuning;

/** The state of an uploaded file at a host. */
public sealed interface FileState {
    /** The host is still checking the file. */
    record Processing() implements FileState {}

    /** The file can be used for training. */
    record Accepted() implements FileState {}

    /** The host rejected the file; {@code why} is the host's reason. */
    record Refused(String why) implements FileState {}
}
