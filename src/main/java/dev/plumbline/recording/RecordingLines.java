package dev.plumbline.recording;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads the lines of a recording folder one after another, each with its place, to join recordings. */
public final class RecordingLines {
    private RecordingLines() {}

    /**
     * One line.
     *
     * @param place the line's file and number
     * @param model the model to which the line's file belongs
     */
    public record Line(Place place, String model, RecordedReply reply) {}

    /**
     * Reads all files of a folder, sorted by name.
     *
     * @param shownAs the name of the folder in messages
     * @param warnings receives a warning for an incomplete last line, which is skipped
     * @param mistakes receives every other damaged line
     */
    public static void read(
            Path folder, String shownAs, List<String> warnings, Mistakes mistakes, Consumer<Line> taker) {
        for (Path file : Recording.readableFilesOf(folder)) {
            String name = file.getFileName().toString();
            String model = name.substring(0, name.indexOf(LineFile.PLAIN));
            RecordingReader.scan(
                    new LineFile(file, shownAs + "/" + name),
                    warnings,
                    mistakes,
                    (reply, scanner) ->
                            taker.accept(new Line(new Place(shownAs + "/" + name, scanner.number()), model, reply)));
        }
    }
}
