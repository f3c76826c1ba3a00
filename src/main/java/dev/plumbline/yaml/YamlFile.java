package dev.plumbline.yaml;

import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file strictly: one document with one map, and no anchors, aliases, tags or duplicate keys. */
public final class YamlFile {
    static final int LARGEST = 4 << 20;

    private YamlFile() {}

    /**
     * Reads a file, which messages name by its path relative to the project root. Returns null if the file could not be read, which is then
     * reported.
     */
    public static @Nullable YamlMap read(Path file, Path root, Mistakes mistakes) {
        String shown = shown(file, root);
        if (ProjectRoot.isLeftByLink(root, file)) {
            mistakes.conceal(shown);
        }
        return read(file, shown, mistakes);
    }

    /** Reads a file, which messages name {@code shownAs}. Returns null if the file could not be read, which is then reported. */
    public static @Nullable YamlMap read(Path file, String shownAs, Mistakes mistakes) {
        String text = text(file, shownAs, mistakes);
        if (text == null) {
            return null;
        }
        YamlNode node = new YamlTree(shownAs, text, mistakes).read();
        if (node instanceof YamlMap map) {
            return map;
        }
        if (node != null) {
            mistakes.add(node.place(), "the file must be a map", node.shown(), "write 'key: value' lines");
        }
        return null;
    }

    /**
     * Reads a file and converts its content.
     *
     * @param root the project root; places are shown relative to it
     * @param mistakes receives the mistakes in the file
     * @return the value, or null if a mistake was reported
     */
    public static <T> @Nullable T read(
            Path file, Path root, Mistakes mistakes, Function<YamlMap, ? extends @Nullable T> reading) {
        int before = mistakes.count();
        YamlMap map = read(file, root, mistakes);
        T read = map == null ? null : reading.apply(map);
        return mistakes.count() == before ? read : null;
    }

    /** Returns a file's name for messages, with forward slashes. The name is relative to the project root if the file is below it. */
    public static String shown(Path file, Path root) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) && !absolute.equals(base) ? base.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }

    private static @Nullable String text(Path file, String shownAs, Mistakes mistakes) {
        return text(file, shownAs, LARGEST, mistakes);
    }

    /** Returns the text of a file of at most {@code largest} bytes. Returns null if the file could not be read, which is then reported. */
    static @Nullable String text(Path file, String shownAs, int largest, Mistakes mistakes) {
        Place place = Place.of(shownAs);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Reading a pipe could block forever.
            mistakes.add(place, "cannot be read", "a folder, a pipe or a device", "make it a readable file");
            return null;
        }
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(largest + 1);
        } catch (NoSuchFileException e) {
            mistakes.add(place, "there is no such file", null, "create it, or name another");
            return null;
        } catch (IOException e) {
            mistakes.add(place, "cannot be read", e.getClass().getSimpleName(), "make it a readable file");
            return null;
        }
        if (bytes.length > largest) {
            mistakes.add(place, "is larger than " + (largest >> 20) + " MiB", null, "split it");
            return null;
        }
        return decoded(bytes, shownAs, mistakes);
    }

    private static @Nullable String decoded(byte[] bytes, String shownAs, Mistakes mistakes) {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            String was = String.format("byte 0x%02X", bytes[in.position()]);
            mistakes.add(new Place(shownAs, line), "is not UTF-8 text", was, "save the file as UTF-8");
            return null;
        }
        // Some Windows editors write a byte order mark at the start of a file, which is harmless.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
