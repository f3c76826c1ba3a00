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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A row of the table of ARCHITECTURE.md: a package, what it holds, and what it may import. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|.*\\| ([a-z. -]+) \\|");

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

    /** What each package may import; a package that is named stands for its rooms too. */
    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                table.put(row.group(1), Set.of(row.group(2).split(" ", -1)));
            }
        }
        return table;
    }

    @Test
    void theTableNamesNoPackageThatIsMissing() throws IOException {
        Set<String> all = packages().collect(Collectors.toSet());
        assertThat(table().keySet()).isSubsetOf(all);
        assertThat(table().values().stream().flatMap(Set::stream).filter(name -> !name.equals("-")))
                .allMatch(name -> all.stream().anyMatch(p -> isIn(p, Set.of(name))));
    }

    @Test
    void noTwoTypesHaveOneName() {
        assertThat(PRODUCT.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info")))
                .doesNotHaveDuplicates();
    }

    /** Whether a package is one of some packages or a room of one. */
    private static boolean isIn(String name, Set<String> packages) {
        return packages.stream().anyMatch(p -> name.equals(p) || name.startsWith(p + "."));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatTheTableAllows(String name) throws IOException {
        Map<String, Set<String>> table = table();
        assertThat(table).as("packages of ARCHITECTURE.md").containsKey(name);
        Set<String> allowed = new HashSet<>(table.get(name));
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
