package dev.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the house: who may import whom, each third party behind its door, a word on every package. */
class ArchitectureTest {
    private static final Path MAIN = Path.of("src/main/java/dev/plumbline");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plumbline");

    /**
     * The table of ARCHITECTURE.md. A package that is named stands for its rooms too; every package may also import {@code mistake}, {@code
     * disk} and {@code text}.
     */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("mistake", Set.of()),
            Map.entry("disk", Set.of()),
            Map.entry("chat", Set.of()),
            Map.entry("stats.distribution", Set.of()),
            Map.entry("stats.test", Set.of("stats.distribution")),
            Map.entry("stats.sample", Set.of("stats.distribution", "stats.test")),
            Map.entry("stats.direction", Set.of("stats.distribution", "stats.test")),
            Map.entry("stats.judge", Set.of("stats.distribution", "stats.test", "stats.sample")),
            Map.entry("yaml", Set.of()),
            Map.entry("results", Set.of()),
            Map.entry("spi", Set.of("chat")),
            Map.entry("provider.reply", Set.of("chat", "spi")),
            Map.entry("provider", Set.of("chat", "spi", "provider.reply")),
            Map.entry("suite.reader", Set.of()),
            Map.entry("suite", Set.of("chat", "yaml", "suite.reader")),
            Map.entry("profile", Set.of("chat", "yaml", "provider", "suite")),
            Map.entry("recording", Set.of("chat")),
            Map.entry("study.training", Set.of("suite", "yaml")),
            Map.entry("measure", Set.of("chat", "suite", "study.training", "stats")),
            Map.entry("run", Set.of("chat", "suite", "stats", "measure")),
            Map.entry("gate.baseline", Set.of("chat", "suite", "stats", "measure", "yaml")),
            Map.entry("gate.judge", Set.of("chat", "suite", "stats", "measure", "run", "yaml", "gate.baseline")),
            Map.entry(
                    "gate.rule",
                    Set.of("chat", "suite", "stats", "measure", "run", "yaml", "gate.baseline", "gate.judge")),
            Map.entry("claim", Set.of("results", "suite", "stats", "yaml")),
            Map.entry("figure.scene", Set.of("stats")),
            Map.entry("figure", Set.of("results", "stats", "figure.scene")),
            Map.entry(
                    "report.json",
                    Set.of("results", "chat", "suite", "profile", "stats", "measure", "run", "gate", "claim")),
            Map.entry(
                    "report.markdown",
                    Set.of(
                            "chat",
                            "suite",
                            "profile",
                            "results",
                            "stats",
                            "measure",
                            "run",
                            "gate",
                            "wording",
                            "report.json")),
            Map.entry(
                    "report",
                    Set.of(
                            "chat",
                            "results",
                            "suite",
                            "profile",
                            "stats",
                            "measure",
                            "run",
                            "gate",
                            "figure",
                            "page",
                            "wording",
                            "report.json",
                            "report.markdown")),
            Map.entry(
                    "report.allure",
                    Set.of(
                            "results", "chat", "suite", "profile", "stats", "measure", "run", "gate", "figure",
                            "report", "wording")),
            Map.entry("wording", Set.of("results")),
            Map.entry("page", Set.of("results", "stats", "figure", "wording")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "chat",
                            "suite",
                            "profile",
                            "provider",
                            "measure",
                            "run",
                            "recording",
                            "gateway",
                            "journal")),
            Map.entry("study", Set.of("chat", "suite", "measure", "run", "recording", "exchange")),
            Map.entry("gateway.key", Set.of("profile")),
            Map.entry("journal", Set.of()),
            Map.entry("gateway.pace", Set.of("profile")),
            Map.entry(
                    "gateway",
                    Set.of("chat", "spi", "provider", "recording", "profile", "gateway.key", "gateway.pace")),
            Map.entry(
                    "probe",
                    Set.of(
                            "results",
                            "chat",
                            "suite",
                            "profile",
                            "provider",
                            "recording",
                            "gateway",
                            "measure",
                            "run",
                            "stats")),
            Map.entry("stub.model", Set.of("chat")),
            Map.entry("stub", Set.of("chat", "stub.model")),
            Map.entry("tuning.dataset", Set.of("yaml", "study.training")),
            Map.entry(
                    "tuning",
                    Set.of("chat", "yaml", "suite", "profile", "provider", "gateway.key", "tuning.dataset", "journal")),
            Map.entry("tuning.together", Set.of("gateway", "tuning")),
            Map.entry(
                    "session",
                    Set.of(
                            "chat",
                            "results",
                            "stats",
                            "yaml",
                            "provider",
                            "suite",
                            "study.training",
                            "profile",
                            "recording",
                            "measure",
                            "run",
                            "gate",
                            "claim",
                            "gateway",
                            "exchange",
                            "report")),
            Map.entry(
                    "junit",
                    Set.of(
                            "results", "chat", "spi", "stats", "suite", "measure", "run", "gate", "claim", "report",
                            "session")),
            Map.entry("cli.option", Set.of("yaml", "report", "session")),
            Map.entry(
                    "cli.batch",
                    Set.of(
                            "journal",
                            "run",
                            "chat",
                            "profile",
                            "recording",
                            "gateway",
                            "exchange",
                            "report",
                            "session",
                            "cli.option")),
            Map.entry(
                    "cli.tune",
                    Set.of(
                            "journal",
                            "suite",
                            "study.training",
                            "profile",
                            "gateway",
                            "tuning",
                            "report",
                            "session",
                            "cli.option")),
            Map.entry("cli.question", Set.of("yaml")),
            Map.entry("cli.dataset", Set.of("yaml", "study.training", "tuning.dataset", "cli.option")),
            Map.entry(
                    "cli",
                    Set.of(
                            "results",
                            "chat",
                            "stats",
                            "yaml",
                            "suite",
                            "profile",
                            "recording",
                            "measure",
                            "run",
                            "gate",
                            "provider",
                            "gateway",
                            "figure",
                            "page",
                            "report",
                            "exchange",
                            "probe",
                            "stub",
                            "study",
                            "tuning",
                            "session",
                            "junit",
                            "cli")));

    /** A third party and the only packages that may know it. */
    private static final Map<String, Set<String>> DOORS = Map.of(
            "okhttp3..", Set.of("gateway"),
            "io.qameta.allure..", Set.of("report.allure"),
            "org.junit.jupiter..", Set.of("junit"),
            "org.junit.platform..", Set.of("cli", "junit"),
            "picocli..", Set.of("cli"),
            "com.google.re2j..", Set.of("suite.reader"),
            "java.awt..", Set.of("figure"),
            "com.fasterxml.jackson..",
                    Set.of(
                            "yaml",
                            "provider",
                            "recording",
                            "exchange",
                            "journal",
                            "study",
                            "results",
                            "report",
                            "figure",
                            "page",
                            "probe",
                            "tuning",
                            "stub",
                            "cli"),
            "org.apache.commons.statistics..", Set.of("stats"),
            "org.apache.commons.rng..", Set.of("stats"));

    static Stream<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files
                    .filter(f -> f.toString().endsWith(".java"))
                    .map(f -> MAIN.relativize(f.getParent()).toString().replace('/', '.'))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Whether a package is one of some packages or a room of one. */
    private static boolean isIn(String name, Set<String> packages) {
        return packages.stream().anyMatch(p -> name.equals(p) || name.startsWith(p + "."));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatTheTableAllows(String name) {
        assertThat(MAY_IMPORT).as("packages of the table").containsKey(name);
        Set<String> allowed = new HashSet<>(MAY_IMPORT.get(name));
        allowed.addAll(Set.of("mistake", "disk", "text"));
        assertThat(PRODUCT.stream()
                        .filter(c -> c.getPackageName().equals("dev.plumbline." + name))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .map(d -> d.getTargetClass().getPackageName())
                        .filter(p -> p.startsWith("dev.plumbline."))
                        .map(p -> p.substring("dev.plumbline.".length()))
                        .collect(Collectors.toSet()))
                .as("packages that " + name + " imports")
                .allMatch(used -> used.equals(name) || isIn(used, allowed));
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.plumbline.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void thirdPartiesStayBehindTheirDoors() {
        DOORS.forEach((library, doors) -> noClasses()
                .that(describe(
                        "stand outside of " + doors,
                        (JavaClass c) -> !isIn(c.getPackageName().substring("dev.plumbline.".length()), doors)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(PRODUCT));
    }

    @Test
    void everythingIsPrintedThroughTheConsoleWriter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plumbline.text")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCT);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        assertThat(packages().map(p -> MAIN.resolve(p.replace('.', '/')).resolve("package-info.java")))
                .allSatisfy(f ->
                        assertThat(f).exists().content().contains("@NullMarked").startsWith("/** "));
    }

    @Test
    void namesSayWhatThingsAre() {
        assertThat(PRODUCT.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> Arrays.stream(
                                new String[] {"Util", "Utils", "Manager", "Helper", "Impl", "Data", "Info"})
                        .anyMatch(name::endsWith));
    }
}
