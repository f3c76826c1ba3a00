package dev.plumbline.cli;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.report.LaunchOutputs;
import dev.plumbline.session.MisspelledVariables;
import dev.plumbline.session.RunCheck;
import dev.plumbline.session.Settings;
import dev.plumbline.text.ConsoleWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs before all tests in Maven. Rejects settings and files that would make the suite's tests fail. If nothing is rejected, prints only
 * warnings.
 */
public final class Preflight {
    private Preflight() {}

    /** Reads the run's properties from the system properties that Maven passes on. */
    public static void main(String[] arguments) throws IOException {
        // Maven shows standard error only if the run is rejected.
        MisspelledVariables.warnings(System.getenv().keySet()).forEach(ConsoleWriter.out()::println);
        try {
            Mistakes mistakes = new Mistakes();
            Path root = Path.of(System.getProperty("plumbline.root", "")).toAbsolutePath();
            Settings settings = Settings.resolve(root, System::getProperty, System.getenv()::get, mistakes);
            mistakes.throwIfAny();
            RunCheck.refuseLinks(settings, List.of(root.resolve("target/plumbline"), root.resolve("allure-results")));
            refuseUnitTests(System.getProperty("test"));
            RunCheck.check(settings, System.getenv()::get);
            LaunchOutputs.forgetEarlier(root.resolve("allure-results"));
        } catch (MistakesException e) {
            for (Mistake mistake : e.mistakes()) {
                ConsoleWriter.err().println(mistake);
            }
            System.exit(ExitCode.CONFIGURATION.number());
        }
    }

    /** A build with -Dsuite runs no unit tests. A selection of unit tests is rejected, because the build would look successful. */
    private static void refuseUnitTests(@Nullable String test) {
        boolean skipped = System.getProperty("plumbline.test.phase", "test").equals("none");
        if (test != null && skipped) {
            throw new MistakesException(
                    Place.of("-Dtest"), "no unit tests are run with -Dsuite", test, "leave out -Dsuite or -Dtest");
        }
    }
}
