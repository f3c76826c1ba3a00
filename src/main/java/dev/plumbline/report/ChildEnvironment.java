package dev.plumbline.report;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The environment of child processes: only the variables that programs need to run, so that no key reaches them. */
public final class ChildEnvironment {
    private static final Set<String> KEPT = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "USERPROFILE",
            "HOMEDRIVE",
            "HOMEPATH",
            "SYSTEMROOT",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "TEMP",
            "TMP",
            "TMPDIR",
            "LANG",
            "LANGUAGE",
            "TZ",
            "JAVA_HOME",
            "XDG_CONFIG_HOME",
            "GIT_CONFIG_GLOBAL",
            "GIT_CONFIG_SYSTEM",
            "LD_LIBRARY_PATH");

    private ChildEnvironment() {}

    /** Removes all variables from a child's environment that programs do not need to run. */
    public static ProcessBuilder of(ProcessBuilder child) {
        Map<String, String> environment = child.environment();
        environment.keySet().removeIf(name -> !isKept(name.toUpperCase(Locale.ROOT)));
        return child;
    }

    static boolean isKept(String name) {
        return KEPT.contains(name) || name.startsWith("LC_");
    }
}
