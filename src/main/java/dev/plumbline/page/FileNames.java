package dev.plumbline.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Makes file names from arbitrary names. Replaces special characters, and adds a hash to changed names so that they stay unique. */
final class FileNames {
    private static final int LONGEST = 60;

    private FileNames() {}

    /** Returns the file name for a combination of names. */
    static String of(String... parts) {
        String whole = String.join(" ", parts);
        String plain =
                whole.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean same = parts.length == 1 && whole.equals(plain) && plain.length() <= LONGEST && !isTaken(plain);
        String kept = plain.substring(0, Math.min(LONGEST, plain.length()));
        return (same ? plain : kept + "-" + hash(String.join("\u0000", parts))) + ".html";
    }

    /** Returns whether the name is empty or the name of a Windows device. */
    private static boolean isTaken(String name) {
        return name.matches("|con|prn|aux|nul|com[0-9]|lpt[0-9]");
    }

    private static String hash(String parts) {
        return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
