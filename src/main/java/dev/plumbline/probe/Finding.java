package dev.plumbline.probe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing the doctor looked at.
 *
 * @param check what was looked at, such as {@code mass}
 * @param found in plain words; may quote a host
 * @param remedy what to do, or null if nothing need be done
 */
public record Finding(
        String check, Grade grade, String found, @Nullable String remedy) {
    /** The severity of a finding. */
    public enum Grade {
        OK,
        WARNING,
        PROBLEM;

        /** Returns the word in {@code doctor.json} and on the terminal. */
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
