package dev.plumbline.cli.tune;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Model;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileCatalog;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.profile.Provider;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.tuning.Adoption;
import dev.plumbline.tuning.EvaluationProfile;
import dev.plumbline.tuning.ProfileEdit;
import dev.plumbline.tuning.together.TogetherUrls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A profile file to which candidates are added. The edited text is parsed before the file is replaced. If anything but the new candidates
 * has changed, nothing is written.
 *
 * @param known the profile in the file, or null if the file does not exist yet
 */
record AdoptingProfile(
        TuneContext context, Path file, @Nullable Profile known) {
    /**
     * Finds the profile, or starts a new one if no profile has this name. Returns null if an existing profile could not be read, which is
     * then reported.
     */
    static @Nullable AdoptingProfile of(TuneContext context, String nameOrPath, Mistakes mistakes) {
        boolean isNew = nameOrPath.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")
                && !ProfileCatalog.names(context.suite()).contains(nameOrPath)
                && !Files.isRegularFile(context.root().resolve(nameOrPath));
        if (isNew) {
            Profile from = context.profile();
            Stream.of(from.base(), from.judge() == null ? from.base() : from.judge())
                    .distinct()
                    .filter(name -> from.providerOf(name).isEmpty())
                    .forEach(name -> mistakes.add(
                            Place.of(SuiteOpener.shown(context.root(), from.file())),
                            "model '" + name + "' has no provider, so a new profile could not ask it",
                            null,
                            "give it one, or name a profile that has it"));
            return new AdoptingProfile(
                    context, context.suite().folder().resolve("models").resolve(nameOrPath + ".yaml"), null);
        }
        Path file = ProfileCatalog.locate(context.root(), context.suite(), nameOrPath, mistakes);
        Profile known = file == null ? null : ProfileReader.read(file, context.suite(), context.root(), mistakes);
        return file == null || known == null ? null : new AdoptingProfile(context, file, known);
    }

    /** Adds those candidates that the profile does not contain yet. */
    void adopt(List<Adoption> all, Consumer<String> print) throws IOException {
        List<Adoption> missing = all.stream()
                .filter(a -> known == null || !known.models().containsKey(a.name()))
                .toList();
        String shown = SuiteOpener.shown(context.root(), file);
        if (missing.isEmpty()) {
            print.accept(shown + ": all of them are candidates already");
            return;
        }
        String text = known == null ? written(missing) : edited(known, missing);
        readBack(text, missing);
        Files.createDirectories(file.resolveSibling(""));
        OutputFile.write(file, text);
        for (Adoption one : missing) {
            print.accept(shown + ": candidate " + one.name() + ", asked for as " + one.model()
                    + (one.kept() == null ? "" : "; kept at " + one.kept()));
        }
        print.accept("no server has them yet: write the served name into 'model' before a live run");
    }

    private URI inference() {
        return TogetherUrls.of(context.provider().baseUrl()).inference();
    }

    private String written(List<Adoption> missing) {
        String origin = "# Written by `plumbline tune adopt`.\n";
        return EvaluationProfile.text(context.profile(), context.provider(), inference(), origin, missing);
    }

    private String edited(Profile profile, List<Adoption> missing) throws IOException {
        String served = profile.providers().values().stream()
                .filter(p -> p.baseUrl().equals(inference())
                        && p.dialect().equals(context.provider().dialect()))
                .map(Provider::name)
                .findFirst()
                .orElse(null);
        String name = served == null ? free(profile) : served;
        String provider = served == null ? EvaluationProfile.provider(name, context.provider(), inference()) : null;
        String text = ProfileEdit.add(Files.readString(file), provider, name, missing);
        if (text == null) {
            throw refused("is written in a way that cannot be added to without touching the rest");
        }
        return text;
    }

    private static String free(Profile profile) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? "tuned" : "tuned-" + n)
                .filter(name -> !profile.providers().containsKey(name))
                .findFirst()
                .orElseThrow();
    }

    private MistakesException refused(String what) {
        return new MistakesException(
                Place.of(SuiteOpener.shown(context.root(), file)),
                what,
                String.valueOf(file.getFileName()),
                "write 'models' one a line and 'candidates: [...]' on one, or write a new profile with --into NAME");
    }

    private void readBack(String text, List<Adoption> missing) throws IOException {
        Path folder = Files.createDirectories(context.root().resolve("target/plumbline/tune"));
        Path draft = folder.resolve(String.valueOf(file.getFileName()));
        OutputFile.write(draft, text);
        Mistakes mistakes = new Mistakes();
        Profile read = ProfileReader.read(draft, context.suite(), context.root(), mistakes);
        mistakes.throwIfAny();
        if (read == null || (known != null && !says(read, known, missing))) {
            throw refused("would have other content after the edit");
        }
    }

    private static boolean says(Profile edited, Profile before, List<Adoption> added) {
        Map<String, Model> old = new LinkedHashMap<>(edited.models());
        List<String> names = added.stream().map(Adoption::name).toList();
        old.keySet().removeAll(names);
        return old.equals(before.models())
                && edited.candidates()
                        .equals(Stream.concat(before.candidates().stream(), names.stream())
                                .toList())
                && edited.base().equals(before.base())
                && edited.recording().equals(before.recording())
                && Objects.equals(edited.rating(), before.rating())
                && Objects.equals(edited.choosing(), before.choosing())
                && Objects.equals(edited.answering(), before.answering());
    }
}
