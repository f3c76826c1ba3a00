package dev.plumbline.cli;

import java.util.Arrays;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Notes which single invocations a launch selects, so that one test run in an IDE buys only its own calls. The Launcher finds it as a service, also
 * one before JUnit 5.13 that has no store to note them in: then nothing is noted.
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
