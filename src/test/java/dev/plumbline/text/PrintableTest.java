package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed and written holds nothing that a terminal or a spreadsheet acts on. */
class PrintableTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, '\r', 0x1B, 0x7F, 0x9B, 0x200B, 0x202E, 0x2066, 0x2028, 0xFEFF, 0xE000, 0xFFFE, 0xE0041, 0xD800
            })
    void whatATerminalObeysIsReplaced(int c) {
        String text = "a" + new String(new int[] {c}, 0, 1) + "b";
        assertThat(Printable.line(text)).isEqualTo("a\uFFFDb");
        assertThat(Printable.text(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void lineBreaksStayInATextAndNotInALine() {
        assertThat(Printable.text("a\r\n\tb\n")).isEqualTo("a\n\tb\n");
        assertThat(Printable.line("a\n\tb")).isEqualTo("a\uFFFD b");
    }

    @Test
    void wordsOfAllScriptsAreShown() {
        String words = "na\u00EFve \u0645\u0631\u062D\u0628\u0627 \u4F60\u597D \uD83D\uDE00";
        assertThat(Printable.line(words)).isSameAs(words);
    }

    @Test
    void aConsoleLineIsOneLineHoweverItIsPrinted() {
        StringWriter out = new StringWriter();
        ConsoleWriter console = ConsoleWriter.of(new PrintWriter(out));
        console.println("a\nb\r");
        console.printf("%s%n", "\u001b[31mc\r");
        console.print(new char[] {'d', '\u202E'});
        console.append('\u0007').println((Object) List.of("e\u009b"));
        assertThat(out.toString().lines())
                .containsExactly("a\uFFFDb\uFFFD", "\uFFFD[31mc\uFFFD", "d\uFFFD\uFFFD[e\uFFFD]");
    }

    @Test
    void onlyAConsoleRedrawsItsLines() {
        StringWriter out = new StringWriter();
        ConsoleWriter console = ConsoleWriter.of(new PrintWriter(out));
        console.redraw("a\rb");
        console.redraw(2, List.of("c\u001b[1A"));
        assertThat(out.toString()).isEqualTo("\ra\uFFFDb\u001b[2A\r\u001b[2Kc\uFFFD[1A\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain text            | plain text
            =1+1                  | '=1+1
            -3                    | '-3
            \uFF1D1              | '\uFF1D1
            x;=cmd                | "x;'=cmd"
            `;"=cmd"`             | `";'""=cmd""\"`
            `x;  @SUM(A1)`        | `"x;'  @SUM(A1)"`
            a-b=c                 | a-b=c
            a, -b                 | "a, -b"
            """)
    void aFormulaIsDisarmedWhereverACellMayBegin(String text, String cell) {
        assertThat(CsvCell.of(text)).isEqualTo(cell);
    }

    @Test
    void aFormulaIsDisarmedAfterTabsAndLineBreaks() {
        assertThat(CsvCell.of("a\t=1\n+2")).isEqualTo("\"a\t'=1\n'+2\"");
        assertThat(CsvCell.of(-0.5)).isEqualTo("-0.5");
        assertThat(CsvCell.of(null)).isEmpty();
    }
}
