package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} makes for others: the published pom, the runnable jar and the script that starts it. Skipped before that. */
@Tag("slow")
class ArtefactsTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private Path folder;

    private static Path runnableJar() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            List<Path> jars = files.filter(f -> f.getFileName().toString().matches("plumbline-[0-9].*-cli\\.jar"))
                    .toList();
            assumeThat(jars).as("run 'mvn package' first").isNotEmpty();
            return jars.get(0);
        }
    }

    @Test
    void consumersGetNoLauncherNoCommandLineAndNoLoggingBinding() throws IOException {
        Path pom = TARGET.resolve("published-pom.xml");
        assumeThat(pom).as("run 'mvn package' first").exists();
        String text = Files.readString(pom);
        List<String> dependencies = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(dependencies)
                .allMatch(d -> d.contains("<version>") && !d.contains("${"))
                .filteredOn(d -> !d.contains("<optional>true</optional>"))
                .anyMatch(d -> d.contains("<artifactId>junit-jupiter</artifactId>"))
                .noneMatch(d -> d.matches("(?s).*<artifactId>(picocli|slf4j-simple)</artifactId>.*"))
                .noneMatch(d -> d.replaceAll("(?s)<exclusions>.*", "").contains("junit-platform-launcher"));
        assertThat(text).doesNotContain("dependencyManagement", "<scope>test", "<build>", "<parent>");
    }

    @Test
    void theRunnableJarHoldsTheServicesOfAllItsParts() throws IOException {
        try (JarFile jar = new JarFile(runnableJar().toFile())) {
            assertThat(text(jar, "META-INF/services/org.junit.platform.launcher.LauncherSessionListener"))
                    .contains("dev.plumbline.");
            assertThat(text(jar, "META-INF/services/org.junit.platform.launcher.TestExecutionListener"))
                    .contains("io.qameta.allure.junitplatform.AllureJunitPlatform");
            assertThat(text(jar, "META-INF/services/org.junit.platform.engine.TestEngine"))
                    .contains("JupiterTestEngine");
            assertThat(jar.getEntry("dev/plumbline/report/allure/allure.zip")).isNotNull();
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theScriptStartsTheJarFromAnywhereAndKeepsAnArchiveOfClasses() throws Exception {
        Path project = ShippedFiles.copyTo(folder.resolve("a project"));
        Path installed = Files.createDirectories(folder.resolve("in stalled"));
        Files.copy(runnableJar(), installed.resolve("plumbline-cli.jar"));
        Path script = Files.copy(
                Path.of("src/main/launcher/plumbline"),
                installed.resolve("plumbline"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Path link = Files.createSymbolicLink(folder.resolve("plumbline"), script);
        Path cache = folder.resolve("cache");

        Said refused = start(link, project, cache, "run", "--suite", "te");
        assertThat(refused.code).as(refused.text).isEqualTo(2);
        assertThat(archives(cache)).isEmpty();

        String[] run = {"run", "--suite", "tea", "--models", "synthetic", "--gate", "record"};
        Said first = start(link, project, cache, run);
        assertThat(first.code).as(first.text).isZero();
        assertThat(archives(cache)).hasSize(1);

        Said second = start(link, project, cache, run);
        assertThat(second.text).as("nothing but what the run itself prints").isEqualTo(first.text);
        assertThat(archives(cache)).hasSize(1);
    }

    private static List<String> archives(Path cache) throws IOException {
        Path folder = cache.resolve("plumbline");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private record Said(int code, String text) {}

    private Said start(Path script, Path project, Path cache, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().remove("CI");
        builder.environment().remove("GITHUB_STEP_SUMMARY");
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        Path out = folder.resolve("out.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        int code = process.waitFor();
        return new Said(code, Files.readString(out));
    }
}
