package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.disk.UnwritableFileException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A suite's output folder. A run writes its files into {@link #unfinished()} and moves them into place when all are complete, so that an
 * earlier run's files survive a later run that is rejected, fails or is killed. The last complete run of each other profile is kept in
 * {@code earlier/<profile>/}. A stopped run leaves only {@code summary.md}, {@code run.json} and {@code verdicts.txt}, because readers of
 * {@code results.json} expect a complete run.
 */
public final class OutputFolder {
    private static final String RESULTS = "results.json";
    private static final String EARLIER = "earlier";
    private static final List<String> FILES = List.of(
            RESULTS,
            "readings.json",
            "run.json",
            "summary.md",
            "verdicts.txt",
            "overview.html",
            "cells.csv",
            "cells.jsonl",
            "samples.csv",
            "samples.jsonl",
            "figures",
            "pages");
    private static final Set<String> FOLDERS = Set.of("figures", "pages");

    private final Path folder;

    /** The output folder of one suite. The folder may not exist yet. */
    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the folder that a run writes to until its files are complete. */
    public Path unfinished() {
        return folder.resolve(".unfinished");
    }

    /**
     * Deletes the unfinished files of a killed run.
     *
     * @throws UnwritableFileException if a folder, pipe or device has the name of a file, or a file has the name of a folder. It cannot
     *     come from an earlier run, so it is not deleted
     */
    public void prepare() throws IOException {
        for (String name : FILES) {
            refuseOther(folder.resolve(name), FOLDERS.contains(name));
        }
        deleteAll(unfinished());
    }

    private static void refuseOther(Path path, boolean mustBeFolder) throws IOException {
        boolean fits = mustBeFolder ? Files.isDirectory(path) : Files.isRegularFile(path);
        if (!fits && Files.exists(path)) {
            throw new UnwritableFileException(
                    path,
                    new FileSystemException(
                            path.toString(),
                            null,
                            mustBeFolder ? "a file, not a folder" : "a folder, a pipe or a device"));
        }
    }

    /**
     * Moves the finished files into place. Deletes the files of an earlier run of the same profile, and moves those of another profile to
     * {@code earlier/<profile>/}. Files that no run has written stay.
     *
     * @param profile the profile of the finished run
     */
    public void publish(String profile) throws IOException {
        String last = profile();
        if (last != null && !last.equals(profile) && isName(last)) {
            keep(last);
        }
        if (isName(profile)) {
            deleteAll(folder.resolve(EARLIER).resolve(profile));
        }
        replace();
    }

    /**
     * Moves the files of a stopped run into place. Files of an earlier complete run are moved to {@code earlier/<profile>/}, even if they
     * are of the same profile.
     */
    public void publishStopped() throws IOException {
        String last = profile();
        if (last != null && isName(last)) {
            keep(last);
        }
        replace();
    }

    private void keep(String profile) throws IOException {
        Path kept = folder.resolve(EARLIER).resolve(profile);
        deleteAll(kept);
        Files.createDirectories(kept);
        move(folder, kept);
    }

    private void replace() throws IOException {
        for (String file : FILES) {
            deleteAll(folder.resolve(file));
        }
        move(unfinished(), folder);
        deleteAll(unfinished());
    }

    /** Returns whether a profile's name is a safe folder name. The name comes from results.json, which may have been edited. */
    private static boolean isName(String profile) {
        return !profile.isBlank()
                && !profile.equals(".")
                && !profile.equals("..")
                && !profile.matches(".*[/\\\\\\x00].*");
    }

    private static void move(Path from, Path to) throws IOException {
        for (String file : FILES) {
            if (Files.exists(from.resolve(file))) {
                Files.move(from.resolve(file), to.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Returns the profile of the results in this folder; null if there are no readable results. */
    private @Nullable String profile() throws IOException {
        Path results = folder.resolve(RESULTS);
        if (!Files.isRegularFile(results)) {
            return null;
        }
        try (JsonParser json = new JsonFactory().createParser(results.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = json.currentName().equals("profile");
                json.nextToken();
                if (found) {
                    return json.getValueAsString();
                }
                json.skipChildren();
            }
            return null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Deletes a file, or a folder and its content. Does not follow links. */
    public static void deleteAll(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
            return;
        }
        try (Stream<Path> inside = Files.list(path)) {
            for (Path file : inside.toList()) {
                deleteAll(file);
            }
        }
        Files.delete(path);
    }
}
