package dev.plumbline.cli;

import dev.plumbline.junit.MisspeltVariables;
import dev.plumbline.junit.RunCheck;
import dev.plumbline.junit.Settings;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.text.ConsoleWriter;
import java.nio.file.Path;
import java.util.List;

/** What Maven runs before any test: refuses at once what the suite's tests could not run with, and else says nothing but warnings. */
public final class Preflight {
    private Preflight() {}

    /** Takes the run's properties from the system properties that Maven passes on. */
    public static void main(String[] arguments) {
        // Maven shows what goes to standard error where the run is refused alone.
        MisspeltVariables.warnings(System.getenv().keySet()).forEach(ConsoleWriter.out()::println);
        try {
            Mistakes mistakes = new Mistakes();
            Path root = Path.of(System.getProperty("plumbline.root", "")).toAbsolutePath();
            Settings settings = Settings.resolve(root, System::getProperty, System.getenv()::get, mistakes);
            mistakes.throwIfAny();
            RunCheck.refuseLinks(settings, List.of(root.resolve("target/plumbline"), root.resolve("allure-results")));
            RunCheck.check(settings, System.getenv()::get);
        } catch (MistakesException e) {
            for (Mistake mistake : e.mistakes()) {
                ConsoleWriter.err().println(mistake);
            }
            System.exit(ExitCode.CONFIGURATION.number());
        }
    }
}
