package dev.plumbline.recording;

import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds replies to a recording as they land, one file a model. It holds the recording's lock, so that no other process buys the same replies
 * at the same time. Safe to use from any thread.
 */
public final class RecordingAppender implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final String shownAs;
    private final FileChannel channel;
    private final FileLock lock;
    private final Map<String, AppendedFile> files = new ConcurrentSkipListMap<>();
    private final List<String> warnings = new ArrayList<>();

    private RecordingAppender(Path folder, String shownAs, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.shownAs = shownAs;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the recording for this process and mends what a killed one left torn; read the recording after this, not before.
     *
     * @param shownAs what messages call the folder
     * @throws MistakesException where another process has it, or it cannot be written
     */
    public static RecordingAppender open(Path folder, String shownAs) {
        try {
            Files.createDirectories(folder);
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
            RecordingAppender appender = new RecordingAppender(folder, shownAs, channel, lock);
            appender.openAll();
            return appender;
        } catch (IOException e) {
            throw new MistakesException(
                    Place.of(shownAs),
                    "the recording cannot be written",
                    e.toString(),
                    "mend that, or name another 'recording'");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: another session of it is running.
            return null;
        }
    }

    private void openAll() throws IOException {
        for (Path file : Recording.filesOf(folder)) {
            file(file.getFileName().toString());
        }
    }

    private synchronized AppendedFile file(String name) throws IOException {
        AppendedFile known = files.get(name);
        if (known != null) {
            return known;
        }
        AppendedFile opened = AppendedFile.open(folder.resolve(name), shownAs + "/" + name);
        String warning = opened.warning();
        if (warning != null) {
            warnings.add(warning);
        }
        files.put(name, opened);
        return opened;
    }

    /**
     * Puts a reply on disk.
     *
     * @param model name of the model that was asked: its file
     * @throws IOException where it could not be written; nothing torn is left
     */
    public void append(String model, RecordedReply reply) throws IOException {
        String name = model + ".jsonl";
        AppendedFile known = files.get(name);
        (known == null ? file(name) : known).append(LineWriter.bytes(reply));
    }

    /** Makes a line as {@link #append} does and throws it away. */
    public void rehearse(RecordedReply reply) {
        LineWriter.bytes(reply);
    }

    /** What messages call it. */
    public String shownAs() {
        return shownAs;
    }

    /** What was mended. */
    public synchronized List<String> warnings() {
        return List.copyOf(warnings);
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
            // The lock's file stays: deleting it would let two later processes lock two files of one name.
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the recording " + shownAs, e);
        }
    }
}
