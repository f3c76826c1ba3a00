package dev.plumbline.recording;

import dev.plumbline.disk.OwnFile;
import dev.plumbline.disk.UnwritableFileException;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Appends replies to a recording as they arrive, in one file for each model. Holds the recording's lock, so that no other process pays for
 * the same replies at the same time. Safe to use from any thread.
 */
public final class RecordingAppender implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final String shownAs;
    private final FileChannel channel;
    private final FileLock lock;
    private final Map<String, AppendedFile> files = new ConcurrentSkipListMap<>();

    private RecordingAppender(Path folder, String shownAs, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.shownAs = shownAs;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Locks the recording for this process. Read the recording after this call, not before. Opens and repairs no file of the recording yet.
     *
     * @param shownAs the name of the folder in messages
     * @throws MistakesException if another process holds the lock
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static RecordingAppender open(Path folder, String shownAs) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(shownAs, e);
        }
        try {
            OwnFile.check(folder.resolve(LOCK));
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new MistakesException(
                        Place.of(shownAs),
                        "another process is adding to this recording",
                        shownAs,
                        "wait until it has ended; running again then resumes");
            }
            return new RecordingAppender(folder, shownAs, channel, lock);
        } catch (IOException e) {
            throw unwritable(shownAs + "/" + LOCK, e);
        }
    }

    private static UncheckedIOException unwritable(String shown, IOException e) {
        return new UncheckedIOException(new UnwritableFileException(Path.of(shown), e));
    }

    /**
     * Moves the replies of a model out of the recording, so that the model is asked again. The file is kept next to the recording and
     * replaces an earlier one.
     *
     * @return the moved file, or empty if the recording has no file of this model
     */
    public synchronized Optional<SetAsideFile> setAside(String model) {
        Path file = folder.resolve(model + LineFile.PLAIN);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path aside = file.resolveSibling(file.getFileName() + ".replaced");
        try {
            OwnFile.check(file);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new SetAsideFile(file, aside));
    }

    /**
     * A recording file that was moved out of the recording, so that its model is asked again.
     *
     * @param file the file's former path
     * @param aside the file's new path
     */
    public record SetAsideFile(Path file, Path aside) {
        /** Moves the file back, for a run that is rejected before its first call. */
        public void restore() {
            try {
                Files.move(aside, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Opens the files of these models, so that a file that cannot be written stops the run before its first call.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public synchronized void openFor(Collection<String> models) {
        for (String model : models) {
            String name = model + LineFile.PLAIN;
            try {
                file(name);
            } catch (IOException e) {
                throw unwritable(shownAs + "/" + name, e);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This process already holds the lock for another session.
            return null;
        }
    }

    private synchronized AppendedFile file(String name) throws IOException {
        AppendedFile known = files.get(name);
        if (known != null) {
            return known;
        }
        AppendedFile opened = AppendedFile.open(folder.resolve(name), shownAs + "/" + name);
        files.put(name, opened);
        return opened;
    }

    /**
     * Writes a reply to disk.
     *
     * @param model the name of the model that was asked, which selects the file
     * @throws IOException if the line could not be written; no incomplete line remains
     */
    public void append(String model, RecordedReply reply) throws IOException {
        String name = model + LineFile.PLAIN;
        AppendedFile known = files.get(name);
        (known == null ? file(name) : known).append(LineWriter.bytes(reply));
    }

    /** Builds a line as {@link #append} does and discards it, to warm up the code. */
    public void rehearse(RecordedReply reply) {
        LineWriter.bytes(reply);
    }

    /** Returns the recording's name in messages. */
    public String shownAs() {
        return shownAs;
    }

    /** Returns a warning for each repair so far. */
    public List<String> warnings() {
        return files.values().stream()
                .map(AppendedFile::warning)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public synchronized void close() {
        try {
            if (!channel.isOpen()) {
                return;
            }
            for (AppendedFile file : files.values()) {
                file.close();
            }
            // The lock's file is not deleted, because two later processes could then lock two different files with the
            // same name.
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the recording " + shownAs, e);
        }
    }
}
