package dev.plumbline.probe;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.results.DoctorFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes checkups to {@code doctor.json} next to a recording. */
public final class DoctorJson {
    private DoctorJson() {}

    /**
     * Writes the file. Models of the profile that were not examined keep their earlier entries. An unreadable file is replaced.
     *
     * @return the file
     */
    public static Path write(Profile profile, List<ModelCheckup> checkups, Instant now) throws IOException {
        Map<String, DoctorFile.Examined> models = new TreeMap<>();
        DoctorFile.read(profile.recording(), profile.name(), new Mistakes())
                .filter(earlier -> earlier.profile().equals(profile.name()))
                .ifPresent(earlier -> models.putAll(earlier.models()));
        models.keySet().retainAll(profile.models().keySet());
        String date = now.truncatedTo(ChronoUnit.SECONDS).toString();
        String hash = DoctorFile.hash(profile.file());
        checkups.forEach(checkup -> models.put(checkup.model(), examined(checkup, date, hash)));
        return new DoctorFile(models, profile.name(), DoctorFile.SCHEMA).write(profile.recording());
    }

    private static DoctorFile.Examined examined(ModelCheckup checkup, String date, String hash) {
        return new DoctorFile.Examined(
                checkup.answers(),
                checkup.calls(),
                date,
                checkup.findings().stream()
                        .map(f -> new DoctorFile.Finding(
                                f.check(), f.found(), f.grade().word(), f.remedy()))
                        .toList(),
                hash,
                checkup.promptTokens(),
                checkup.provider(),
                checkup.measured());
    }
}
