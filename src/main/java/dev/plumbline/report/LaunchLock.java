package dev.plumbline.report;

import dev.plumbline.disk.OwnFile;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock on Allure's results folder. A launch holds the lock from before it deletes files until it has written its own, because two
 * launches in one folder would mix their results.
 */
public final class LaunchLock implements AutoCloseable {
    /** The lock file, next to Allure's raw results. */
    public static final String FILE = ".lock";

    private final FileChannel channel;

    private LaunchLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks the folder for one launch.
     *
     * @throws MistakesException if another launch holds it
     */
    public static LaunchLock take(Path allureResults) throws IOException {
        Files.createDirectories(allureResults);
        OwnFile.check(allureResults.resolve(FILE));
        FileChannel channel =
                FileChannel.open(allureResults.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new MistakesException(List.of(new Mistake(
                    Place.of(allureResults.toString()),
                    "another launch is running in this folder",
                    null,
                    "wait until it has ended, or run in another checkout")));
        }
        return new LaunchLock(channel);
    }

    /**
     * Waits until no other process holds the lock, and locks the folder.
     *
     * @throws MistakesException if another launch of this process holds it
     */
    public static LaunchLock await(Path allureResults) throws IOException {
        Files.createDirectories(allureResults);
        FileChannel channel =
                FileChannel.open(allureResults.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (OverlappingFileLockException e) {
            channel.close();
            return take(allureResults);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new LaunchLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another session of this process holds the lock.
            return null;
        }
    }

    /** Releases the lock. The file stays: after a deletion, two later launches could lock different files of the same name. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
