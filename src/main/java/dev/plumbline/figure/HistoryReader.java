package dev.plumbline.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.stats.distribution.Bounded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code history.jsonl}; unknown keys are left alone. */
final class HistoryReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HistoryReader() {}

    /** The runs, oldest first; none where there is no file. */
    static List<HistoryRun> read(Path file, String shown, Mistakes mistakes) {
        List<HistoryRun> runs = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Place place = new Place(shown, i + 1);
            try {
                JsonNode line = JSON.readTree(lines.get(i));
                runs.add(run(new JsonPart(line, "", place, mistakes)));
            } catch (JsonProcessingException e) {
                mistakes.add(place, "this is not JSON", e.getOriginalMessage(), "restore the file from git");
            }
        }
        return runs;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static HistoryRun run(JsonPart part) {
        String at = part.text("at");
        if (!at.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            part.wrong("at", "must be a time");
        }
        return new HistoryRun(
                at.substring(0, Math.min(10, at.length())),
                part.text("profile"),
                part.part("base").text("model"),
                part.parts("candidates").stream()
                        .map(c -> new HistoryRun.Point(c.text("model"), share(c, "largestTv"), share(c, "medianTv")))
                        .toList());
    }

    private static @Nullable Bounded share(JsonPart part, String key) {
        Bounded tv = part.bounded(key);
        if (tv != null && !(tv.low() >= 0 && tv.high() <= 1)) {
            part.wrong(key, "must lie in 0..1");
            return null;
        }
        return tv;
    }
}
