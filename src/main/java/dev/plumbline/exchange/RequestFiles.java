package dev.plumbline.exchange;

import dev.plumbline.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The batch files of one export. Each model has its own files, split at the size limits of its engine. */
final class RequestFiles implements AutoCloseable {
    private final Path folder;
    private final Profile profile;
    private final Map<String, BatchFormat> limits;
    private final Map<String, RequestFile> open = new LinkedHashMap<>();
    private final List<RequestFile.Written> written = new ArrayList<>();

    /** Creates files in a folder; {@code limits} holds formats, by dialect, that override the known formats. */
    RequestFiles(Path folder, Profile profile, Map<String, BatchFormat> limits) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.profile = profile;
        this.limits = limits;
    }

    void add(String model, String key, byte[] body) throws IOException {
        String dialect = profile.providerOf(model).orElseThrow().dialect();
        BatchFormat format = limits.containsKey(dialect)
                ? limits.get(dialect)
                : BatchFormat.of(dialect).orElseThrow();
        byte[] line = format.line(key, body);
        RequestFile file = open.get(model);
        if (file != null && !file.hasRoomFor(line, format)) {
            written.add(file.finish());
            file = null;
        }
        if (file == null) {
            file = new RequestFile(folder, model);
            open.put(model, file);
        }
        file.add(line);
    }

    /** Finishes all files, and deletes unsubmitted files of an earlier export, because their calls are in the new files or have a reply. */
    List<RequestFile.Written> finish(Set<String> submitted) throws IOException {
        for (RequestFile file : open.values()) {
            written.add(file.finish());
        }
        open.clear();
        Set<String> names = written.stream().map(RequestFile.Written::name).collect(Collectors.toSet());
        for (Path old : in(folder)) {
            String name = old.getFileName().toString();
            if (!names.contains(name) && !submitted.contains(name)) {
                Files.delete(old);
            }
        }
        return List.copyOf(written);
    }

    /** Returns the files of an export in the order of their names. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(RequestFile.ENDING))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (RequestFile file : open.values()) {
            file.close();
        }
    }
}
