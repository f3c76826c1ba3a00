package dev.plumbline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
    private static final String GOOD = """
            one: 1
            two:
              - a: x
              - b: y
            three: {c: z}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ask: Is it so?}",
                "{ask: Is it so?, b: c}",
                "[Is it so?]",
                "Is it so?",
                "'Is it so?'",
                "|-\n  Is it so?"
            })
    void aQuestionNeedsNoQuotes(String written) {
        YamlNode read = read("one: " + written + "\n").node("one");
        YamlNode text = read instanceof YamlMap map
                ? map.node("ask")
                : read instanceof YamlList list ? list.items().get(0) : read;
        assertThat(mistakes.all()).isEmpty();
        assertThat(((YamlScalar) text).text()).isEqualTo("Is it so?");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatTheseFilesDoNotAllowIsOneMistakeAtItsPlace(Malformed malformed) {
        read(malformed.applyTo(GOOD));
        malformed.assertOnlyMistake(mistakes, "f.yaml");
    }

    static Stream<Malformed> whatTheseFilesDoNotAllowIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed(GOOD, "", 0, "the file is empty"),
                new Malformed(GOOD, "# only words\n", 0, "the file is empty"),
                new Malformed(GOOD, "---\n", 0, "the file is empty"),
                new Malformed(GOOD, "- a\n- b\n", 1, "the file must be a map (was a list)"),
                new Malformed(GOOD, "hello\n", 1, "the file must be a map (was hello)"),
                new Malformed("one: 1", "one: 1\none: 2", 2, "duplicate key (was one); it is on line 1 already"),
                new Malformed("{c: z}", "{c: z, c: w}", 5, "duplicate key (was c)"),
                new Malformed("one: 1", "one: &x 1", 1, "anchors are not allowed (was &x)"),
                new Malformed("two:", "two: &list", 2, "anchors are not allowed (was &list)"),
                new Malformed("one: 1", "one: *x", 1, "aliases are not allowed (was *x)"),
                new Malformed("one: 1", "*x : 1", 1, "a key must be plain text, no list, map or alias"),
                new Malformed("one: 1", "&x one: 1", 1, "anchors are not allowed (was &x)"),
                new Malformed("- a: x", "- &x a", 3, "anchors are not allowed (was &x)"),
                new Malformed("one: 1", "one: ! 1", 1, "tags are not allowed"),
                new Malformed("one: 1", "!!str one: 1", 1, "tags are not allowed"),
                new Malformed("one: 1", "one: !!str 1", 1, "tags are not allowed"),
                new Malformed("one: 1", "one: !secret 1", 1, "tags are not allowed (was !secret)"),
                new Malformed("three:", "three: !!map", 5, "tags are not allowed"),
                new Malformed("three: {c: z}\n", "---\nthree: 3\n", 6, "a second YAML document begins"),
                new Malformed("  - b: y", "\t- b: y", 4, "indent with spaces"),
                new Malformed("{c: z}", "{c: z", 6, "is not YAML"),
                new Malformed("one: 1", "one: \"open", 6, "is not YAML"),
                new Malformed("one: 1", "one: a: b", 1, "is not YAML: mapping values are not allowed here"),
                new Malformed("one: 1", "one: @x", 1, "is not YAML"),
                new Malformed("one: 1", "one: {a: is it: so}", 1, "quote the text"),
                new Malformed("one: 1", "one: {a: %s}", 1, "quote the text"),
                new Malformed("one: 1", "? [a, b]\n: 1", 1, "is not YAML"),
                new Malformed("one: 1", "one: \u0007", 1, "a character YAML forbids (was U+0007)"),
                new Malformed("{c: z}", "[".repeat(40) + "]".repeat(40), 5, "nested more than 32 levels deep"),
                new Malformed("{c: z}", "[".repeat(5000), 5, "nested more than 32 levels deep"));
    }

    @Test
    void aFileThatIsNotUtf8IsToldByLine() throws IOException {
        Path file =
                Files.write(root.resolve("f.yaml"), "one: 1\ntwo: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(YamlFile.read(file, root, mistakes)).isNull();
        new Malformed("", "", 2, "is not UTF-8 text (was byte 0xE9)").assertOnlyMistake(mistakes, "f.yaml");
    }

    @Test
    void aFileThatEndsInsideACharacterIsNotUtf8() throws IOException {
        Path file = Files.write(root.resolve("f.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC3});
        assertThat(YamlFile.read(file, root, mistakes)).isNull();
        new Malformed("", "", 1, "is not UTF-8 text (was byte 0xC3)").assertOnlyMistake(mistakes, "f.yaml");
    }

    @Test
    void aHugeFileIsRefused() {
        read("# " + "x".repeat(4 << 20));
        new Malformed("", "", 0, "larger than 4 MiB").assertOnlyMistake(mistakes, "f.yaml");
    }

    @Test
    void aMissingFileAndAFolderAreTold() {
        assertThat(YamlFile.read(root.resolve("none.yaml"), root, mistakes)).isNull();
        new Malformed("", "", 0, "there is no such file").assertOnlyMistake(mistakes, "none.yaml");
        Mistakes others = new Mistakes();
        assertThat(YamlFile.read(root, "folder", others)).isNull();
        new Malformed("", "", 0, "cannot be read").assertOnlyMistake(others, "folder");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreHarmless() {
        YamlMap map = read("\uFEFFone: 1\r\ntwo: x\r\n");
        assertThat(map.integer("one").orNull()).isEqualTo(1);
        assertThat(map.text("two").orNull()).isEqualTo("x");
        assertThat(map.placeOf("two").line()).isEqualTo(2);
        assertThat(mistakes.count()).isZero();
    }

    @Test
    void numbersAreReadAsDecimalAndTextStaysText() {
        YamlMap map = read(
                "a: +1\nb: 1e-3\nc: .5\nd: \"1e-3\"\ne: '7'\nf: 2026-01-31\ng: no\n\"\": |\n  7\n😀: \"1e3\"\nh: 1e3\n");
        assertThat(map.integer("a").orNull()).isEqualTo(1);
        assertThat(map.number("b").orNull()).isEqualTo(0.001);
        assertThat(map.number("c").orNull()).isEqualTo(0.5);
        assertThat(map.text("d").orNull()).isEqualTo("1e-3");
        assertThat(map.text("e").orNull()).isEqualTo("7");
        assertThat(map.text("f").orNull()).isEqualTo("2026-01-31");
        assertThat(map.text("g").orNull()).isEqualTo("no");
        assertThat(map.text("").orNull()).isEqualTo("7\n");
        assertThat(map.text("😀").orNull()).isEqualTo("1e3");
        assertThat(map.number("h").orNull()).isEqualTo(1000);
        assertThat(mistakes.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "0x1F", "1_000", "1:30", "1e999", "9999999999", ".inf", "1.", "--1"})
    void oddNumbersAreNoWholeNumbers(String odd) {
        assertThat(read("a: " + odd).integer("a").orNull()).isNull();
        assertThat(mistakes.count()).isEqualTo(1);
    }

    @Test
    void aWrongMapIsToldOnceWhateverIsReadFromIt() {
        YamlMap map = read("a: 1").map("a");
        assertThat(map.only(List.of("x")).text("x").orNull()).isNull();
        assertThat(map.maps("y")).isEmpty();
        assertThat(map.map("z").integer("w").or(3)).isEqualTo(3);
        assertThat(mistakes.all()).singleElement().asString().startsWith("f.yaml:1: 'a' must be a map (was 1)");
    }

    private YamlMap read(String text) {
        return YamlFile.read(Malformed.write(root, "f.yaml", text), root, mistakes);
    }
}
