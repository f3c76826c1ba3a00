package dev.plumbline.probe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One finding of the doctor.
 *
 * @param check what was checked, such as {@code mass}
 * @param found the finding, which may quote a host
 * @param remedy what to do, or null if there is nothing to do
 */
public record Finding(
        String check, Grade grade, String found, @Nullable String remedy) {
    /** The severity of a finding. */
    public enum Grade {
        OK,
        WARNING,
        PROBLEM;

        /** Returns the word for this grade in {@code doctor.json} and on the terminal. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String check, String found) {
        return new Finding(check, Grade.OK, found, null);
    }

    static Finding warning(String check, String found, String remedy) {
        return new Finding(check, Grade.WARNING, found, remedy);
    }

    static Finding problem(String check, String found, String remedy) {
        return new Finding(check, Grade.PROBLEM, found, remedy);
    }
}
