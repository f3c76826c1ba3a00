package dev.plumbline.cli.option;

/** The exit code of a command. If several apply, the order of precedence is configuration, infrastructure, drifted, inconclusive. */
public enum ExitCode {
    OK(0),
    DRIFTED(1),
    CONFIGURATION(2),
    INCONCLUSIVE(3),
    INFRASTRUCTURE(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Returns the exit code that takes precedence. */
    public ExitCode or(ExitCode other) {
        return rank() <= other.rank() ? this : other;
    }

    private int rank() {
        return switch (this) {
            case CONFIGURATION -> 0;
            case INFRASTRUCTURE -> 1;
            case DRIFTED -> 2;
            case INCONCLUSIVE -> 3;
            case OK -> 4;
        };
    }
}
