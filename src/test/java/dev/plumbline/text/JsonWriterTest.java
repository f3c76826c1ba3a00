package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyValueStaysAndNothingThatATerminalActsOnIsWritten() throws IOException {
        StringBuilder every = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.getType(c) != Character.SURROGATE) {
                every.appendCodePoint(c);
            }
        }
        String written = JsonWriter.escaped(JSON.writeValueAsString(every.toString()));
        assertThat(JSON.readValue(written, String.class)).isEqualTo(every.toString());
        assertThat(written.codePoints().filter(c -> !Printable.isShown(c))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202e, 0x9b, 0x7f, 0x2028, 0xe000, 0xe0041})
    void directionMarksAndControlsAreEscaped(int character) {
        String units = Character.toString(character)
                .chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining());
        assertThat(JsonWriter.escaped("\"" + Character.toString(character) + "\""))
                .isEqualTo("\"" + units + "\"");
    }

    @Test
    void wordsOfOtherScriptsAndEmojiStayReadable() {
        String json = "{\"é\": \"茶 😀 да\"}\n";
        assertThat(JsonWriter.escaped(json)).isSameAs(json);
        assertThat(JsonWriter.escaped("\u202e" + json)).isEqualTo("\\u202e" + json);
    }

    @Test
    void aPairMayBeWrittenInTwoPartsAndHalvesStay() throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.write('\ud83d');
        writer.write('\ude00');
        writer.write('\udb40');
        writer.write("\udc41");
        writer.write("a\ud83d");
        writer.write("b\ude00");
        writer.write('\ud83d');
        writer.flush();
        assertThat(text.toString()).isEqualTo("😀\\udb40\\udc41a\ud83db\ude00\ud83d");
    }
}
