package dev.plumbline.recording;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.disk.OwnFile;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a whole recording at once, for imports. If anything fails before the last step, no file is written. */
public final class RecordingFiles {
    private RecordingFiles() {}

    /**
     * Replaces an imported recording, including files of models that no longer exist. Refuses to replace a recording with replies from
     * other sources, because they were paid for.
     *
     * @param shown the name of the folder in messages
     * @throws MistakesException if the folder contains replies that were not imported, or lines that cannot be read
     */
    public static void replaceImported(Path folder, String shown, Map<String, List<RecordedReply>> byModel)
            throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new MistakesException(
                    Place.of(shown), "the recording must be a folder", "a file", "name another with --to");
        }
        Mistakes unreadable = new Mistakes();
        Recording before = Recording.read(folder, shown, unreadable);
        unreadable.throwIfAny();
        long others = before.replies()
                .filter(r -> !r.provenance().by().equals("import"))
                .count();
        if (others > 0) {
            throw new MistakesException(
                    Place.of(shown),
                    "the recording holds replies that were not imported",
                    String.valueOf(others),
                    "import into another folder with --to");
        }
        List<Path> old = Recording.filesOf(folder);
        write(folder, byModel);
        for (Path file : old) {
            if (!byModel.containsKey(file.getFileName().toString().replaceFirst("\\.jsonl$", ""))) {
                Files.delete(file);
            }
        }
    }

    /**
     * Replaces the files of these models.
     *
     * @param folder the folder, which is created if it is missing
     * @param byModel the lines of each model's file, by the model's name in the profile
     */
    public static void write(Path folder, Map<String, List<RecordedReply>> byModel) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> moves = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, List<RecordedReply>> model : byModel.entrySet()) {
                Path file = folder.resolve(model.getKey() + LineFile.PLAIN);
                OwnFile.check(file);
                Path fresh = folder.resolve("." + file.getFileName() + ".complete");
                moves.put(fresh, file);
                OutputFile.writeBytes(fresh, out -> {
                    for (RecordedReply reply : model.getValue()) {
                        out.write(LineWriter.bytes(reply));
                    }
                });
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path leftOver : moves.keySet()) {
                Files.deleteIfExists(leftOver);
            }
        }
    }
}
