package dev.plumbline.recording;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a recording folder one after another, each with where it stands, for whoever joins recordings. */
public final class RecordingLines {
    private static final String ENDING = ".jsonl";

    private RecordingLines() {}

    /**
     * One line.
     *
     * @param place its file and number
     * @param model name of the model whose file it stands in
     */
    public record Line(Place place, String model, RecordedReply reply) {}

    /**
     * Reads all files of a folder in the order of their names.
     *
     * @param shownAs what messages call the folder
     * @param warnings takes a torn last line, which is passed over
     * @param mistakes takes every other damaged line
     */
    public static void read(
            Path folder, String shownAs, List<String> warnings, Mistakes mistakes, Consumer<Line> taker) {
        for (Path file : Recording.filesOf(folder)) {
            String name = file.getFileName().toString();
            String shown = shownAs + "/" + name;
            String model = name.substring(0, name.length() - ENDING.length());
            boolean torn = isTorn(file);
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                int number = 0;
                for (String line = reader.readLine(); line != null; ) {
                    String next = reader.readLine();
                    Place place = new Place(shown, ++number);
                    if (next == null && torn) {
                        warnings.add(place + ": the last line is torn and ignored");
                    } else {
                        take(line, place, model, mistakes, taker);
                    }
                    line = next;
                }
            } catch (CharacterCodingException e) {
                mistakes.add(Place.of(shown), "the file is not UTF-8", null, "take it anew from where it was written");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void take(String line, Place place, String model, Mistakes mistakes, Consumer<Line> taker) {
        try {
            taker.accept(new Line(place, model, LineReader.read(line)));
        } catch (LineReader.DamagedLine damage) {
            mistakes.add(place, String.valueOf(damage.getMessage()), damage.was(), "restore the line or remove it");
        }
    }

    private static boolean isTorn(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() == 0) {
                return false;
            }
            bytes.seek(bytes.length() - 1);
            return bytes.read() != '\n';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
