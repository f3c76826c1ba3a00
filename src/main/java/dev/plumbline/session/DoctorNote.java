package dev.plumbline.session;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.profile.Provider;
import dev.plumbline.results.DoctorFile;
import dev.plumbline.results.DoctorFile.Examined;
import dev.plumbline.text.StartCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's findings on a suite's models, shown before a live run.
 *
 * @param summary one line, or null if no model was examined
 * @param warnings reasons why the findings may not apply to this run
 */
record DoctorNote(@Nullable String summary, List<String> warnings) {
    /** Returns the note that the {@code doctor.json} next to the suite's recording gives. */
    static DoctorNote of(OpenedSuite suite, Settings settings) {
        String shown = SuiteOpener.shown(settings.root(), suite.profile().recording()) + "/" + DoctorFile.NAME;
        String remedy = "; run: "
                + StartCommand.with(
                        "doctor --suite " + suite.suite().name() + " --models " + settings.value(Property.MODELS));
        if (suite.doctor() != null) {
            return of(suite, suite.doctor(), shown, remedy);
        }
        return isInProcess(suite)
                ? new DoctorNote(null, List.of())
                : new DoctorNote(null, List.of(shown + ": missing, so these hosts were not examined" + remedy));
    }

    private static DoctorNote of(OpenedSuite suite, DoctorFile file, String shown, String remedy) {
        List<String> names = names(suite).toList();
        List<String> missing =
                names.stream().filter(n -> !file.models().containsKey(n)).toList();
        List<String> known = names.stream().filter(file.models()::containsKey).toList();
        List<String> stale = known.stream()
                .filter(n -> isStale(examined(file, n), suite.profile().file()))
                .toList();
        List<String> warnings = new ArrayList<>();
        if (!missing.isEmpty()) {
            warnings.add(shown + ": has no entry for " + String.join(", ", missing) + remedy);
        }
        if (!stale.isEmpty()) {
            warnings.add(shown + ": is older than the profile for " + String.join(", ", stale) + remedy);
        }
        String summary = known.isEmpty()
                ? null
                : "doctor: "
                        + known.stream()
                                .map(n -> n + " " + findings(examined(file, n)))
                                .collect(Collectors.joining("; "));
        return new DoctorNote(summary, warnings);
    }

    private static Stream<String> names(OpenedSuite suite) {
        return suite.cast().models().stream().map(ModelRef::name);
    }

    /**
     * Returns whether all models run in this JVM. There is then no host to examine, and the command line does not have the user's classes.
     */
    private static boolean isInProcess(OpenedSuite suite) {
        return names(suite)
                .allMatch(model -> suite.profile()
                        .providerOf(model)
                        .filter(Provider::isInProcess)
                        .isPresent());
    }

    private static Examined examined(DoctorFile file, String model) {
        return Objects.requireNonNull(file.models().get(model));
    }

    private static String findings(Examined examined) {
        int problems = examined.count("problem");
        int warnings = examined.count("warning");
        String grades =
                problems + warnings == 0 ? "ok" : counted(problems, "problem") + ", " + counted(warnings, "warning");
        return grades + " (" + LocalDate.ofInstant(Instant.parse(examined.date()), ZoneOffset.UTC) + ")";
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static boolean isStale(Examined examined, Path profile) {
        try {
            String then = examined.profileSha256();
            if (then != null) {
                return !then.equals(DoctorFile.hash(profile));
            }
            // Rounded down to seconds, because doctor.json holds dates in seconds.
            Instant changed = Files.getLastModifiedTime(profile).toInstant().truncatedTo(ChronoUnit.SECONDS);
            return Instant.parse(examined.date()).isBefore(changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all lines to print. */
    List<String> lines() {
        return Stream.concat(Stream.ofNullable(summary), warnings.stream().map(w -> "warning: " + w))
                .toList();
    }
}
