package dev.plumbline.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonListTest {
    @Test
    void readsTextsInEitherQuotesAndNumbers() {
        assertThat(PythonList.items("['Very likely', \"I don't know\", 'it\\'s, [so]']"))
                .isEqualTo(List.of("Very likely", "I don't know", "it's, [so]"));
        assertThat(PythonList.items(" [1.0, 2, -0.5,] ")).isEqualTo(List.of("1.0", "2", "-0.5"));
        assertThat(PythonList.items("[\"Caf\\u00e9\", \"a\\nb\"]")).isEqualTo(List.of("Caf\u00E9", "a\nb"));
        assertThat(PythonList.items("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Yes, No", "['open", "['open]", "[['nested']]", "[{'a': 1}]", "['a' 'b']", "[,]"})
    void refusesWhatIsNoFlatList(String text) {
        assertThat(PythonList.items(text)).isNull();
    }
}
