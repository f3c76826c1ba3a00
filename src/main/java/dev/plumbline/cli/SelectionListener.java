package dev.plumbline.cli;

import java.util.Arrays;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Stores which single invocations a launch selects, so that a single test in an IDE pays only for its own calls. The Launcher finds this
 * class as a service. Before JUnit 5.13 a session has no store, and nothing is stored.
 */
public final class SelectionListener implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        boolean hasStore = Arrays.stream(LauncherSession.class.getMethods())
                .anyMatch(method -> method.getName().equals("getStore"));
        if (hasStore) {
            LaunchSelection.note(session);
        }
    }
}
