package dev.plumbline.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Claims on orders, so that only one process of this machine starts a job for an order.
 *
 * @param folder the folder of the lock files
 */
public record OrderClaims(Path folder) {
    /** A claim on one order. The operating system releases the claim when the process ends. */
    public interface Claim extends AutoCloseable {
        @Override
        void close();
    }

    /** Claims an order; returns null if another process or thread has claimed it. */
    @Nullable
    Claim claim(String key) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("tune-" + key + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return () -> {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot end the claim on " + key, e);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot claim an order in " + folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
