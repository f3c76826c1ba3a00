package dev.plumbline.exchange;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.ShardFile;
import dev.plumbline.run.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The folders of all shards, found at any depth below a folder into which a CI system unpacked them. */
public final class ShardFolders {
    private final String shownFrom;
    private final List<Folder> folders;
    private int count;

    private ShardFolders(String shownFrom, List<Folder> folders) {
        this.shownFrom = shownFrom;
        this.folders = folders;
    }

    /**
     * A folder and its name in messages.
     *
     * @param path the folder's path
     * @param shown the folder's name in messages
     */
    public record Folder(Path path, String shown) {}

    /** Finds the shards' parts in a folder and its subfolders. */
    public static ShardFolders in(Path from, Function<Path, String> shown) {
        if (!Files.isDirectory(from)) {
            return new ShardFolders(shown.apply(from), List.of());
        }
        try (Stream<Path> files = Files.walk(from)) {
            return new ShardFolders(
                    shown.apply(from),
                    files.filter(f -> f.getFileName().toString().equals(ShardFile.NAME))
                            .map(f -> f.resolveSibling(""))
                            .sorted()
                            .map(f -> new Folder(f, shown.apply(f)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of the plan's shards; call {@link #of} first. */
    int count() {
        return count;
    }

    /**
     * Returns the parts by shard. Reports parts of other plans and missing shards. A shard may have several parts, for example after it was
     * run twice.
     */
    Map<Integer, List<Folder>> of(ShardFile expected, Mistakes mistakes) {
        Map<Integer, List<Folder>> byNumber = new TreeMap<>();
        for (Folder folder : folders) {
            read(folder, expected, mistakes).ifPresent(shard -> {
                if (count == 0) {
                    count = shard.of();
                }
                if (shard.of() != count) {
                    mistakes.add(
                            place(folder),
                            "the other parts are of " + count + " shards",
                            shard.toString(),
                            "take the parts of one run");
                }
                byNumber.computeIfAbsent(shard.number(), n -> new ArrayList<>()).add(folder);
            });
        }
        if (folders.isEmpty()) {
            mistakes.add(
                    Place.of(shownFrom),
                    "holds no part of a recording",
                    null,
                    "run the shards with --mode live --shard i/n, or name the folder of their parts with --from");
        }
        String missing = IntStream.rangeClosed(1, count)
                .filter(number -> !byNumber.containsKey(number))
                .mapToObj(number -> new Shard(number, count).toString())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty() && mistakes.count() == 0) {
            mistakes.add(
                    Place.of(shownFrom),
                    "shard " + missing + " is missing, and nothing is judged without it",
                    null,
                    "run it, or add its part");
        }
        return byNumber;
    }

    private static Optional<Shard> read(Folder folder, ShardFile expected, Mistakes mistakes) {
        ShardFile part;
        try {
            part = ShardFile.read(folder.path().resolve(ShardFile.NAME));
        } catch (IOException e) {
            mistakes.add(place(folder), "cannot be read: " + e.getMessage(), null, "fetch the part again");
            return Optional.empty();
        }
        int before = mistakes.count();
        same(folder, "suite", part.suite(), expected.suite(), mistakes);
        same(folder, "profile", part.profile(), expected.profile(), mistakes);
        if (mistakes.count() == before && !part.plan().equals(expected.plan())) {
            mistakes.add(
                    place(folder),
                    "the part is of another plan: suite, profile or candidates have changed since",
                    part.plan(),
                    "run the shard again, which keeps what still fits, or merge with the files it was run with");
        }
        Optional<Shard> shard = Shard.parse(part.shard());
        if (shard.isEmpty()) {
            mistakes.add(place(folder), "is no shard", part.shard(), "fetch the part again");
        }
        return mistakes.count() == before ? shard : Optional.empty();
    }

    private static void same(Folder folder, String what, String was, String expected, Mistakes mistakes) {
        if (!was.equals(expected)) {
            mistakes.add(
                    place(folder), "the part's " + what + " is not " + expected, was, "name its own, or leave it out");
        }
    }

    private static Place place(Folder folder) {
        return Place.of(folder.shown() + "/" + ShardFile.NAME);
    }
}
