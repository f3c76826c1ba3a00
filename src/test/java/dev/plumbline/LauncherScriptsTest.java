package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be said of the script for Windows where there is no Windows: the same as for others, and the traps of cmd are avoided. */
class LauncherScriptsTest {
    private static final Path LAUNCHER = Path.of("src/main/launcher");
    private static final Pattern OPTION = Pattern.compile("-X[\\w:+=.]+|-jar");

    private static String text(String script) throws IOException {
        return Files.readString(LAUNCHER.resolve(script));
    }

    private static List<String> lines() throws IOException {
        return text("plumbline.cmd")
                .lines()
                .filter(line -> !line.startsWith("rem "))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothScriptsGiveTheJvmTheSameOptions() throws IOException {
        Set<String> unix = found(OPTION, text("plumbline"));
        // Only JVMs for Linux know this option.
        assertThat(unix.remove("-XX:+UseTransparentHugePages")).isTrue();

        assertThat(found(OPTION, text("plumbline.cmd")))
                .isEqualTo(unix)
                .contains(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ArchiveClassesAtExit=",
                        "-XX:SharedArchiveFile=",
                        "-Xlog:disable");
    }

    @Test
    void bothScriptsSayTheSameOfWhatIsMissingAndEndWithTheSameCodes() throws IOException {
        for (String message : List.of(
                "plumbline-cli.jar is missing; put it beside this script",
                "no Java was found; install JDK 17 or newer, or set JAVA_HOME")) {
            assertThat(text("plumbline")).contains(message);
            assertThat(text("plumbline.cmd")).contains(message);
        }
        assertThat(found(Pattern.compile("exit 4"), text("plumbline"))).hasSize(1);
        assertThat(found(Pattern.compile("exit /b (4|%CODE%|%ERRORLEVEL%)"), text("plumbline.cmd")))
                .hasSize(3);
        assertThat(lines()).filteredOn(line -> line.startsWith("exit")).allMatch(line -> line.matches("exit /b \\S+"));
    }

    @Test
    void noBlockCanBeEndedByAParenthesisInAPathOrAnArgument() throws IOException {
        assertThat(lines())
                .noneMatch(line -> line.endsWith("(") || line.equals(")"))
                .filteredOn(line -> line.contains(" do "))
                .allMatch(line -> line.matches(".* do set \"[^\"]*\""));
    }

    @Test
    void everyPathIsQuotedAndExclamationMarksStayWhatTheyAre() throws IOException {
        assertThat(lines()).anyMatch(line -> line.contains("DisableDelayedExpansion"));
        for (String name :
                List.of("%JAR%", "%JAVA%", "%CACHE%", "%ARCHIVE%", "%NEW%", "%JAVA_HOME%", "%LOCALAPPDATA%", "%~dp0")) {
            assertThat(lines())
                    .filteredOn(line -> line.contains(name))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(line -> isQuoted(line, name));
        }
    }

    @Test
    void noArchiveIsUsedThatIsNotInAFolderOfTheUsers() throws IOException {
        assertThat(lines())
                .containsSubsequence("if not defined LOCALAPPDATA goto plain", "if exist \"%ARCHIVE%\" goto mapped");
        assertThat(text("plumbline")).contains("[ -O \"$archive\" ]");
    }

    private static boolean isQuoted(String line, String name) {
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            if (line.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void argumentsArriveWholeAndLabelsExist() throws IOException {
        assertThat(lines())
                .filteredOn(line -> line.startsWith("\"%JAVA%\""))
                .hasSize(3)
                .allMatch(line -> line.endsWith(" %*"));
        assertThat(lines()).filteredOn(line -> line.startsWith("shift")).containsOnly("shift /1");
        Set<String> labels = lines().stream()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1))
                .collect(Collectors.toSet());
        assertThat(lines().stream().filter(line -> line.contains("goto ")).map(line -> line.replaceAll(".*goto ", "")))
                .isNotEmpty()
                .allMatch(labels::contains);
    }

    /** cmd looks for labels by blocks of bytes, and misses some in files with line feeds alone; git checks the file out with both. */
    @Test
    void gitWritesTheLineEndsOfWindows() throws IOException {
        assertThat(Path.of(".gitattributes")).content().contains("*.cmd text eol=crlf");
    }
}
