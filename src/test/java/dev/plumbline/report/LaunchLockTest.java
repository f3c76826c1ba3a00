package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchLockTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkInPlaceOfTheLockIsNotFollowed() throws IOException {
        Path foreign = folder.resolve("foreign.txt");
        Path results = Files.createDirectories(folder.resolve("allure-results"));
        Files.createSymbolicLink(results.resolve(LaunchLock.FILE), foreign);
        assertThatThrownBy(() -> LaunchLock.take(results)).isInstanceOf(FileSystemException.class);
        assertThat(foreign).doesNotExist();
    }
}
