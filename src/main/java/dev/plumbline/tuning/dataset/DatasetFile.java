package dev.plumbline.tuning.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a chat JSONL file as strictly as the hosts that accept such files for fine-tunes, and reports mistakes by line. */
public final class DatasetFile {
    /** The least number of examples that OpenAI accepts. The other hosts do not require more. */
    static final int FEWEST = 10;

    private static final int LARGEST = 512 << 20;
    private static final int MOST_MISTAKES = 100;
    private static final int LONGEST_REASON = 200;

    private final String shownAs;
    private final Mistakes mistakes;
    private final int before;
    private final List<JsonNode> examples = new ArrayList<>();

    private DatasetFile(String shownAs, Mistakes mistakes) {
        this.shownAs = shownAs;
        this.mistakes = mistakes;
        this.before = mistakes.count();
    }

    /**
     * Reads a file of any number of examples, at least one.
     *
     * @param file the file
     * @param shownAs the name of the file in messages
     * @param mistakes receives the mistakes in the file, at most a hundred
     * @return the examples, or null if a mistake was reported
     */
    public static @Nullable Dataset read(Path file, String shownAs, Mistakes mistakes) {
        DatasetFile reader = new DatasetFile(shownAs, mistakes);
        byte[] bytes = reader.bytes(file);
        if (bytes != null) {
            reader.lines(bytes);
        }
        return reader.wrong() == 0 ? new Dataset(reader.examples) : null;
    }

    /**
     * Reads a file like {@link #read}, and rejects files that no host accepts: those with too few examples or without the extension {@code .jsonl}.
     */
    public static @Nullable Dataset readForTraining(Path file, String shownAs, Mistakes mistakes) {
        Dataset dataset = read(file, shownAs, mistakes);
        if (dataset == null) {
            return null;
        }
        int count = mistakes.count();
        if (dataset.examples().size() < FEWEST) {
            mistakes.add(
                    Place.of(shownAs),
                    "has too few examples",
                    String.valueOf(dataset.examples().size()),
                    "write at least " + FEWEST);
        }
        if (!shownAs.endsWith(".jsonl")) {
            mistakes.add(Place.of(shownAs), "does not have the name that hosts expect", null, "end its name in .jsonl");
        }
        return mistakes.count() == count ? dataset : null;
    }

    private byte @Nullable [] bytes(Path file) {
        Place place = Place.of(shownAs);
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                mistakes.add(place, "is larger than 512 MiB", null, "split it; no host takes more at once");
                return null;
            }
            if (bytes.length == 0) {
                mistakes.add(place, "is empty", null, "write one example a line");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            mistakes.add(place, "there is no such file", null, "create it, or name another");
        } catch (IOException e) {
            mistakes.add(place, "cannot be read", e.getClass().getSimpleName(), "make it a readable file");
        }
        return null;
    }

    private void lines(byte[] bytes) {
        int number = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            number++;
            Place place = new Place(shownAs, number);
            if (wrong() >= MOST_MISTAKES) {
                mistakes.add(place, "there may be more mistakes from here on", null, "mend those above first");
                return;
            }
            line(ByteBuffer.wrap(bytes, from, to - from), place);
            from = to + 1;
        }
    }

    private void line(ByteBuffer bytes, Place place) {
        String line;
        try {
            line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            mistakes.add(place, "the line is not UTF-8 text", null, "save the file as UTF-8");
            return;
        }
        if (line.startsWith("\uFEFF")) {
            mistakes.add(place, "the line begins with a byte order mark", null, "save the file without one");
        } else if (line.endsWith("\r")) {
            mistakes.add(place, "the line ends in CR LF", null, "end lines with LF only");
        } else if (line.isBlank()) {
            mistakes.add(place, "the line is blank", null, "remove it");
        } else {
            example(line, place);
        }
    }

    private void example(String line, Place place) {
        try {
            JsonNode example = ExampleJson.read(line);
            new ExampleCheck(place, mistakes).check(example);
            examples.add(example);
        } catch (JsonProcessingException e) {
            mistakes.add(place, "the line is not JSON: " + reason(e), line, "write one whole example on it");
        }
    }

    /** Returns the parser's message, which may quote the line, shortened to one printable line. */
    private static String reason(JsonProcessingException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("");
        String printable = Printable.line(first);
        return printable.length() > LONGEST_REASON ? printable.substring(0, LONGEST_REASON) + "..." : printable;
    }

    private int wrong() {
        return mistakes.count() - before;
    }
}
