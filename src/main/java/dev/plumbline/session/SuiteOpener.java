package dev.plumbline.session;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.claim.Claim;
import dev.plumbline.claim.ClaimReader;
import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineFile;
import dev.plumbline.gate.baseline.BaselineReader;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Model;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileCatalog;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.profile.Provider;
import dev.plumbline.recording.PlannedRequests;
import dev.plumbline.recording.Recording;
import dev.plumbline.results.DoctorFile;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Extras;
import dev.plumbline.run.PlannedCalls;
import dev.plumbline.run.Shard;
import dev.plumbline.study.training.TrainingReader;
import dev.plumbline.study.training.TrainingSet;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteCatalog;
import dev.plumbline.suite.SuiteReader;
import dev.plumbline.yaml.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and checks all files that a run needs before the first call, and reports all mistakes at once. */
public final class SuiteOpener {
    /** The most calls of a plan, because a plan of a million samples already needs half a gigabyte of memory. */
    private static final long MOST_CALLS = 10_000_000;

    private final Settings settings;
    private final Mistakes mistakes = new Mistakes();

    private SuiteOpener(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens every suite the settings name.
     *
     * @throws dev.plumbline.mistake.MistakesException with all mistakes in the settings, suites and profiles
     */
    public static List<OpenedSuite> open(Settings settings) {
        SuiteOpener opener = new SuiteOpener(settings);
        List<OpenedSuite> opened = opener.unrecorded().stream()
                .map(opener::withFiles)
                .flatMap(Optional::stream)
                .toList();
        opener.mistakes.throwIfAny();
        return opened;
    }

    /**
     * Opens every suite that the settings name, without its baseline and recording, for commands that create a recording.
     *
     * @throws dev.plumbline.mistake.MistakesException with all mistakes in the settings, suites and profiles
     */
    public static List<Unrecorded> openUnrecorded(Settings settings) {
        SuiteOpener opener = new SuiteOpener(settings);
        List<Unrecorded> suites = opener.unrecorded();
        opener.mistakes.throwIfAny();
        return suites;
    }

    /**
     * A suite, its profile and the models by role.
     *
     * @param suite the part of the suite that this run asks
     * @param whole the suite including the questions that this run leaves out, because other files may name them
     */
    public record Unrecorded(Suite suite, Suite whole, Profile profile, Cast cast) {
        boolean isWhole() {
            return suite.questions().equals(whole.questions())
                    && suite.controls().equals(whole.controls())
                    && suite.open()
                            .questions()
                            .containsAll(whole.withoutOpenExtra().open().questions())
                    && (explainsNothing() || Objects.equals(suite.elaboration(), whole.elaboration()));
        }

        /**
         * Returns the questions asked beyond the plain suite: the extras that the profile names, and by default repeats of base and the
         * first candidate. Counted ratings and models without a provider are not repeated by default.
         */
        Extras extras() {
            Extras named = Extras.named(profile.extras());
            return profile.repeats()
                    ? named.repeatedByDefault(cast.contestants().stream()
                            .limit(2)
                            .filter(model -> !cast.sampled().contains(model))
                            .filter(model -> profile.providerOf(model.name()).isPresent())
                            .toList())
                    : named;
        }

        boolean explainsNothing() {
            return suite.elaboration() == null && whole.elaboration() != null;
        }
    }

    private List<Unrecorded> unrecorded() {
        Map<String, Path> folders = new HashMap<>();
        List<Unrecorded> suites = new ArrayList<>();
        for (String named : named(settings)) {
            openOne(named).ifPresent(suite -> {
                Path other = folders.put(suite.suite().name(), suite.suite().folder());
                if (other != null) {
                    mistakes.add(
                            settings.place(Property.SUITE),
                            "two suites have the name '" + suite.suite().name() + "', and would share their outputs",
                            shown(other) + "," + shown(suite.suite().folder()),
                            "run one after the other, or rename a folder");
                }
                suites.add(suite);
            });
        }
        return suites;
    }

    /** Returns the suites of a launch as the user named them. A suite that is named twice, such as by name and by path, is listed once. */
    static List<String> named(Settings settings) {
        Map<Path, String> found = new LinkedHashMap<>();
        for (String named : settings.list(Property.SUITE)) {
            // Opening the suites reports a missing suite, so its mistakes are dropped here.
            Path file = SuiteCatalog.locate(settings.root(), named, new Mistakes());
            found.putIfAbsent(
                    file == null ? Path.of("unknown").resolve(String.valueOf(found.size())) : real(file), named);
        }
        return List.copyOf(found.values());
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private Optional<Unrecorded> openOne(String nameOrPath) {
        Path root = settings.root();
        Path suiteFile = SuiteCatalog.locate(root, nameOrPath, settings.place(Property.SUITE), mistakes);
        Suite suite = suiteFile == null ? null : SuiteReader.read(suiteFile, root, mistakes);
        if (suite == null) {
            return Optional.empty();
        }
        Path profileFile = ProfileCatalog.locate(
                root, suite, settings.value(Property.MODELS), settings.place(Property.MODELS), mistakes);
        Profile read = profileFile == null ? null : ProfileReader.read(profileFile, suite, root, mistakes);
        if (read == null) {
            return Optional.empty();
        }
        Profile profile = answered(read);
        refuseOutside(profile);
        Suite whole = suite.with(profile.rating(), profile.choosing(), profile.elaboration(), profile.answering());
        return Optional.of(
                new Unrecorded(asked(part(offered(whole, profile)), profile), whole, profile, cast(profile)));
    }

    private Profile answered(Profile profile) {
        String gateway = settings.value(Property.GATEWAY);
        if (gateway.equals("none")) {
            return profile;
        }
        Optional<Profile> answered = profile.answeredBy(gateway);
        if (answered.isEmpty()) {
            mistakes.add(
                    settings.place(Property.GATEWAY),
                    "profile '" + profile.name() + "' has no provider that a gateway could answer for",
                    gateway,
                    "write providers: {mine: {dialect: java}} and provider: mine at its models");
        }
        return answered.orElse(profile);
    }

    /** Removes the explanations from the suite if the profile draws no samples or names no judge, because nothing could be judged. */
    private static Suite asked(Suite suite, Profile profile) {
        ElaborationSettings elaboration = suite.elaboration();
        boolean ratingsAlone = elaboration != null && (elaboration.samples() == 0 || profile.judge() == null);
        return ratingsAlone ? suite.ratingsAlone() : suite;
    }

    /** Removes the suite's extra open questions unless the profile names them. */
    private static Suite offered(Suite whole, Profile profile) {
        return profile.extras().contains("open") ? whole : whole.withoutOpenExtra();
    }

    /** Returns the part of a suite that the run asks. */
    private Suite part(Suite whole) {
        List<String> wanted = settings.questions();
        if (wanted.isEmpty()) {
            return whole;
        }
        List<String> known = wanted.stream().filter(whole.parts()::contains).toList();
        Suite part = whole.part(known);
        if (part.questions().isEmpty() && part.open().questions().isEmpty()) {
            mistakes.add(
                    settings.place(Property.QUESTIONS),
                    "suite '" + whole.name() + "' has none of these questions",
                    settings.value(Property.QUESTIONS),
                    "use some of " + String.join(", ", whole.parts()));
        } else if (named(settings).size() == 1) {
            // If several suites run, each may have only some of the wanted questions.
            wanted.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> mistakes.add(
                            settings.place(Property.QUESTIONS),
                            "suite '" + whole.name() + "' has no such question or set",
                            name,
                            DidYouMean.orList(name, whole.parts(), "there are")));
        }
        return part;
    }

    private void refuseOutside(Profile profile) {
        if (!settings.allowsOutside() && !ProjectRoot.contains(settings.root(), profile.recording())) {
            mistakes.add(
                    Place.of(shown(profile.file())),
                    "the recording is outside of the project root, where a run would change files that are not the project's",
                    shown(profile.recording()),
                    "name a folder in the project, or allow it with --allow-outside");
        }
    }

    private @Nullable DoctorFile doctor(Path folder) {
        try {
            return DoctorFile.read(folder, shown(folder), mistakes).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<OpenedSuite> withFiles(Unrecorded suite) {
        Path folder = suite.profile().recording();
        Shard shard = settings.shard();
        Extras extras = suite.extras();
        EvalPlan plan = EvalPlan.of(suite.suite(), suite.cast(), extras);
        if (plan.most() > MOST_CALLS) {
            mistakes.add(
                    Place.of(shown(suite.suite().folder().resolve("suite.yaml"))),
                    "the plan has more than " + MOST_CALLS + " calls",
                    String.valueOf(plan.most()),
                    "ask fewer questions or samples, or split the suite");
            return Optional.empty();
        }
        PlannedRequests planned = planned(suite, plan);
        Recording recording = Recording.read(folder, shown(folder), planned, mistakes);
        if (!shard.isWhole()) {
            Path part = OpenedSuite.replies(suite.profile(), shard);
            recording = recording.with(Recording.read(part, shown(part), planned, mistakes));
        }
        Recording replies = recording;
        JudgeProof proof =
                JudgeCards.proof(suite.whole(), suite.profile(), suite.cast().judge(), settings.root(), mistakes);
        List<TrainingSet> training = TrainingReader.all(suite.whole(), settings.root(), mistakes);
        DoctorFile doctor = doctor(folder);
        List<Claim> claims = ClaimReader.read(suite.whole(), suite.profile().name(), settings.root(), mistakes);
        Profile asked = suite.explainsNothing() ? suite.profile().noted(ShardNote.RATINGS_ALONE) : suite.profile();
        Profile profile = suite.isWhole() ? asked : asked.noted(ShardNote.of(suite.suite()));
        return baseline(suite.whole())
                .map(baseline -> new OpenedSuite(
                        suite.suite(),
                        suite.whole(),
                        shard.isWhole() ? profile : profile.noted(ShardNote.of(shard)),
                        suite.cast(),
                        extras,
                        baseline,
                        replies,
                        proof,
                        training,
                        doctor,
                        shard.isWhole() && suite.isWhole() ? claims : List.of(),
                        shard));
    }

    private static PlannedRequests planned(Unrecorded opened, EvalPlan plan) {
        Suite suite = opened.suite();
        PlannedRequests planned = new PlannedRequests();
        new PlannedCalls(suite, opened.cast(), request -> Optional.empty())
                .representatives(plan)
                .forEach((trial, request) -> planned.add(trial.id(suite.name()), request));
        return planned;
    }

    private Cast cast(Profile profile) {
        List<String> wanted = settings.list(Property.CANDIDATES);
        List<String> candidates = profile.candidates();
        if (!wanted.equals(List.of("all"))) {
            for (String name : wanted) {
                if (!candidates.contains(name)) {
                    mistakes.add(
                            settings.place(Property.CANDIDATES),
                            "profile '" + profile.name() + "' has no such candidate",
                            name,
                            "use some of " + String.join(", ", candidates));
                }
            }
            candidates = candidates.stream().filter(wanted::contains).toList();
        }
        String judge = profile.judge();
        List<String> contestants =
                Stream.concat(Stream.of(profile.base()), candidates.stream()).toList();
        return new Cast(
                ref(profile, profile.base()),
                candidates.stream().map(c -> ref(profile, c)).toList(),
                judge == null ? null : ref(profile, judge),
                contestants.stream()
                        .filter(profile::isSampled)
                        .map(c -> ref(profile, c))
                        .collect(Collectors.toSet()));
    }

    private static ModelRef ref(Profile profile, String name) {
        Model model = Objects.requireNonNull(profile.models().get(name), name);
        BodyFields body = profile.providerOf(name).map(Provider::body).orElse(BodyFields.NONE);
        return new ModelRef(name, model.identity(), model.system(), model.thinks(), body);
    }

    private Optional<Baseline> baseline(Suite suite) {
        String wanted = settings.value(Property.BASELINE);
        if (wanted.equals("none")) {
            return Optional.of(Baseline.none());
        }
        boolean standard = wanted.equals("default");
        Path file = standard
                ? suite.folder().resolve(BaselineFile.NAME)
                : settings.root().resolve(wanted);
        if (Files.isRegularFile(file)) {
            return Optional.ofNullable(BaselineReader.read(file, suite, settings.root(), mistakes));
        }
        if (!standard) {
            mistakes.add(
                    settings.place(Property.BASELINE),
                    "there is no such file",
                    wanted,
                    "name a baseline file, or 'none'");
        }
        return Optional.of(Baseline.none());
    }

    /** Returns a path relative to the project root if possible, because users name files that way. */
    private String shown(Path path) {
        return shown(settings.root(), path);
    }

    /** Returns a path as messages show it. */
    public static String shown(Path root, Path path) {
        Path absoluteRoot = root.toAbsolutePath().normalize();
        Path absolute = path.toAbsolutePath().normalize();
        String shown = absolute.startsWith(absoluteRoot)
                ? absoluteRoot.relativize(absolute).toString()
                : absolute.toString();
        return shown.replace('\\', '/');
    }
}
