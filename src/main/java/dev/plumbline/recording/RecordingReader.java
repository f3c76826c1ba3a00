package dev.plumbline.recording;

import dev.plumbline.disk.NotAFileException;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipException;

/** Reads all files of a recording once, checks every line, and keeps either the lines or, in a large recording, their places. */
final class RecordingReader {
    /** The total file size in bytes above which lines stay on disk. In memory, lines take three times as much space. */
    static final long MOST_HELD = 32L << 20;

    /** The approximate compression factor of recordings. */
    private static final int PACKING = 10;

    private static final String REMEDY =
            "restore the line or remove it; without it the call is asked for again in live mode";

    private final LineStore lines;
    private final List<LineFile> files = new ArrayList<>();
    private final PlannedRequests planned;
    private final boolean held;
    private final Mistakes mistakes;
    private final List<String> warnings = new ArrayList<>();
    private boolean withheld;

    private RecordingReader(boolean held, PlannedRequests planned, Mistakes mistakes) {
        this.held = held;
        this.planned = planned;
        this.lines = held ? new MemoryLines() : new DiskLines();
        this.mistakes = mistakes;
    }

    static Recording read(Path folder, String shownAs, long mostHeld, PlannedRequests planned, Mistakes mistakes) {
        try {
            List<Path> files = Recording.readableFilesOf(folder);
            RecordingReader reader = new RecordingReader(size(files) <= mostHeld, planned, mistakes);
            for (Path file : files) {
                reader.file(file, shownAs + "/" + file.getFileName());
            }
            return new Recording(shownAs, reader.lines, reader.files, reader.withheld, reader.warnings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file) * (LineFile.isPacked(file) ? PACKING : 1);
        }
        return size;
    }

    private void file(Path path, String shown) throws IOException {
        LineFile file;
        try {
            file = held || !Files.isRegularFile(path) ? new LineFile(path, shown) : LineFile.byPlace(path, shown);
        } catch (ZipException | EOFException e) {
            notUnpacked(shown, e, mistakes);
            return;
        }
        files.add(file);
        scan(file, warnings, mistakes, (read, scanner) -> {
            if (planned.contradicts(read)) {
                mistakes.add(
                        new Place(shown, scanner.number()),
                        "the request of this line belongs to another planned call than its fields say",
                        read.id().toString(),
                        REMEDY);
            }
            withheld |= read.reply().withheld();
            RecordedReply before = lines.putIfAbsent(read, file, scanner.offset());
            if (before != null && !before.reply().equals(read.reply())) {
                mistakes.add(
                        new Place(shown, scanner.number()),
                        "the key occurs twice with different replies",
                        read.key(),
                        "remove one line");
            }
        });
    }

    /**
     * Reads all lines of one file.
     *
     * @param warnings receives a warning for an incomplete last line, which is skipped
     * @param mistakes receives every other damaged line
     * @param taker receives each line with the scanner's position
     */
    static void scan(
            LineFile file, List<String> warnings, Mistakes mistakes, BiConsumer<RecordedReply, LineScanner> taker) {
        if (!file.isFile()) {
            throw new UncheckedIOException(new NotAFileException(file.shown()));
        }
        if (file.isLinkOut()) {
            mistakes.conceal(file.shown());
        }
        try (InputStream in = file.open()) {
            LineScanner scanner = new LineScanner(in);
            for (byte[] line = scanner.next(); line != null; line = scanner.next()) {
                take(line, file, scanner, warnings, mistakes, taker);
            }
        } catch (ZipException | EOFException e) {
            notUnpacked(file.shown(), e, mistakes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the place of the first line with a key. */
    static Optional<Place> placeOf(String key, LineFile file) {
        List<Place> places = new ArrayList<>();
        scan(file, new ArrayList<>(), new Mistakes(), (read, scanner) -> {
            if (places.isEmpty() && read.key().equals(key)) {
                places.add(new Place(file.shown(), scanner.number()));
            }
        });
        return places.stream().findFirst();
    }

    private static void notUnpacked(String shown, IOException e, Mistakes mistakes) {
        mistakes.add(
                Place.of(shown),
                "the file cannot be unpacked",
                e.getMessage(),
                "restore it, or unpack what can be recovered");
    }

    private static void take(
            byte[] line,
            LineFile file,
            LineScanner scanner,
            List<String> warnings,
            Mistakes mistakes,
            BiConsumer<RecordedReply, LineScanner> taker) {
        Place place = new Place(file.shown(), scanner.number());
        if (scanner.isTooLong()) {
            mistakes.add(place, "the line is longer than " + LineScanner.LONGEST + " bytes", null, REMEDY);
            return;
        }
        RecordedReply read;
        try {
            read = LineReader.read(line);
        } catch (LineReader.DamagedLine damage) {
            if (scanner.isUnfinished() && LineReader.isTorn(line)) {
                warnings.add(place + ": the last line is torn and ignored; the call is asked for again in live mode");
            } else {
                mistakes.add(place, String.valueOf(damage.getMessage()), damage.was(), REMEDY);
            }
            return;
        }
        taker.accept(read, scanner);
    }
}
