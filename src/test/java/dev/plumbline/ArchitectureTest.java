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

    /** The table of ARCHITECTURE.md; every package may also import {@code mistake}, {@code disk} and {@code text}. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("mistake", Set.of()),
            Map.entry("disk", Set.of()),
            Map.entry("chat", Set.of()),
            Map.entry("stats", Set.of()),
            Map.entry("yaml", Set.of()),
            Map.entry("provider", Set.of("chat")),
            Map.entry("suite", Set.of("chat", "yaml")),
            Map.entry("profile", Set.of("chat", "yaml", "provider", "suite")),
            Map.entry("recording", Set.of("chat")),
            Map.entry("measure", Set.of("chat", "suite", "stats")),
            Map.entry("run", Set.of("chat", "suite", "stats", "measure")),
            Map.entry("gate", Set.of("chat", "suite", "stats", "measure", "run", "yaml")),
            Map.entry("figure", Set.of("stats")),
            Map.entry(
                    "report", Set.of("chat", "suite", "profile", "stats", "measure", "run", "gate", "figure", "page")),
            Map.entry("page", Set.of("stats", "figure")),
            Map.entry(
                    "exchange",
                    Set.of("chat", "suite", "profile", "provider", "measure", "run", "recording", "gateway")),
            Map.entry("gateway", Set.of("chat", "provider", "recording", "profile")),
            Map.entry(
                    "probe",
                    Set.of("chat", "suite", "profile", "provider", "recording", "gateway", "measure", "run", "stats")),
            Map.entry("stub", Set.of("chat", "provider")),
            Map.entry("tuning", Set.of("chat", "yaml", "suite", "profile", "provider", "gateway")),
            Map.entry(
                    "session",
                    Set.of(
                            "chat",
                            "stats",
                            "yaml",
                            "provider",
                            "suite",
                            "profile",
                            "recording",
                            "measure",
                            "run",
                            "gate",
                            "gateway",
                            "report")),
            Map.entry("junit", Set.of("chat", "suite", "measure", "run", "gate", "report", "session")),
            Map.entry(
                    "cli",
                    Set.of(
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
                            "tuning",
                            "session",
                            "junit")));

    /** A third party and the only packages that may know it. */
    private static final Map<String, Set<String>> DOORS = Map.of(
            "okhttp3..", Set.of("gateway"),
            "io.qameta.allure..", Set.of("report"),
            "org.junit.jupiter..", Set.of("junit"),
            "org.junit.platform..", Set.of("cli"),
            "picocli..", Set.of("cli"),
            "java.awt..", Set.of("figure"),
            "com.fasterxml.jackson..",
                    Set.of(
                            "yaml",
                            "provider",
                            "recording",
                            "exchange",
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
        try (Stream<Path> folders = Files.list(MAIN)) {
            return folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatTheTableAllows(String name) {
        assertThat(MAY_IMPORT).as("packages of the table").containsKey(name);
        Set<String> allowed = new HashSet<>(MAY_IMPORT.get(name));
        allowed.add(name);
        allowed.add("mistake");
        allowed.add("disk");
        allowed.add("text");
        Set<String> used = PRODUCT.stream()
                .filter(c -> c.getPackageName().equals("dev.plumbline." + name))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getPackageName())
                .filter(p -> p.startsWith("dev.plumbline."))
                .map(p -> p.substring("dev.plumbline.".length()))
                .collect(Collectors.toSet());
        assertThat(used).as("packages that " + name + " imports").isSubsetOf(allowed);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.plumbline.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void thirdPartiesStayBehindTheirDoors() {
        DOORS.forEach((library, doors) -> noClasses()
                .that(describe(
                        "stand outside of " + doors,
                        (JavaClass c) -> doors.stream()
                                .noneMatch(door -> c.getPackageName().equals("dev.plumbline." + door))))
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
        assertThat(packages().map(p -> MAIN.resolve(p).resolve("package-info.java")))
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
