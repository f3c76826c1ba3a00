package dev.plumbline.study;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import java.nio.file.Path;
import java.util.Map;

/** The shipped political suite as the published profile asks it. */
final class Shipped {
    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path RECORDING = ROOT.resolve("fixtures/political/published");

    private Shipped() {}

    static Unrecorded political() {
        Mistakes mistakes = new Mistakes();
        Map<String, String> given = Map.of("suite", "political", "models", "published");
        Settings settings = Settings.resolve(ROOT, given::get, variable -> null, mistakes);
        mistakes.throwIfAny();
        return SuiteOpener.openUnrecorded(settings).get(0);
    }
}
