package dev.plumbline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.mistake.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesReaderTest {
    private static final String LETTERS =
            "choosing: {prompt: \"{question}\\n{choices}\\nOne letter.\", shuffle: 2, temperature: 0, max-tokens: 1, top-logprobs: 20}\n";
    private static final String WORDS =
            "choosing: {prompt: \"{question} Yes or No?\", temperature: 0, max-tokens: 1, top-logprobs: 20}\n";
    private static final String TAX = "{id: tax, ask: \"Should taxes rise?\", choices: [{id: rise, say: They should},"
            + " {id: stay, say: They should not}]}\n";

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    private Suite read(String yaml) throws IOException {
        Path folder = Files.createDirectories(root.resolve("taxes"));
        Path file = Files.writeString(folder.resolve("suite.yaml"), "suite: taxes\ngate: {delta: 0.15}\n" + yaml);
        Suite suite = SuiteReader.read(file, root, mistakes);
        assertThat(suite == null).isEqualTo(mistakes.count() > 0);
        return suite;
    }

    private Suite valid(String yaml) throws IOException {
        Suite suite = read(yaml);
        assertThat(mistakes.all()).isEmpty();
        return Objects.requireNonNull(suite);
    }

    private List<String> mistakesOf(String yaml) throws IOException {
        read(yaml);
        return mistakes.all().stream().map(Object::toString).toList();
    }

    @Test
    void aSuiteOfChoicesNeedsNeitherScaleNorRating() throws IOException {
        Suite suite = valid(LETTERS + "questions:\n  - " + TAX);
        Question tax = suite.question("tax");
        assertThat(suite.rating()).isNull();
        assertThat(tax.answers().isOrdered()).isFalse();
        assertThat(tax.answers().label(1)).isEqualTo("They should not");
        assertThat(tax.answers().key(1)).isEqualTo("stay");
        assertThat(tax.answers().orders())
                .extracting(AnswerOrder::answers)
                .containsExactly(List.of(0, 1), List.of(1, 0));
        assertThat(suite.asking(tax)
                        .ask(tax, tax.answers(), tax.answers().orders().get(1)))
                .isEqualTo("Should taxes rise?\nA. They should not\nB. They should\nOne letter.");
    }

    @Test
    void valuesOrderChoices() throws IOException {
        Suite suite = valid(LETTERS + """
                questions:
                  - {id: tax, ask: "Should taxes rise?", polarity: -1, choices: [{id: no, say: No, value: -2}, {id: yes, say: Yes, value: 1}]}
                """);
        AnswerSpace answers = suite.question("tax").answers();
        assertThat(answers.isOrdered()).isTrue();
        assertThat(answers.answers()).containsExactly(-2, 1);
        assertThat(answers.contains(0)).isFalse();
        assertThat(answers.width()).isEqualTo(3);
    }

    @Test
    void wordsOfAQuestionAreNoSlots() throws IOException {
        Suite suite = valid(LETTERS + """
                questions:
                  - {id: tax, ask: "What is {choices}?", choices: [{id: a, say: "{question}"}, {id: b, say: "$1"}]}
                """);
        Question tax = suite.question("tax");
        assertThat(suite.asking(tax)
                        .ask(tax, tax.answers(), tax.answers().orders().get(0)))
                .isEqualTo("What is {choices}?\nA. {question}\nB. $1\nOne letter.");
    }

    @Test
    void everyMistakeIsReportedWithItsLine() throws IOException {
        assertThat(mistakesOf(LETTERS + """
                questions:
                  - {id: one, ask: Q, choices: [{id: a, say: A}]}
                  - {id: two, ask: Q, choices: [{id: a, say: Same}, {id: a, say: same}]}
                  - {id: three, ask: Q, choices: [{id: a, say: A, value: 1}, {id: b, say: B}]}
                  - {id: four, ask: Q, choices: [{id: a, say: A, value: 1}, {id: b, say: B, value: 1}]}
                  - {id: five, ask: Q, polarity: 1, choices: [{id: a, say: A}, {id: b, say: B}]}
                  - {id: six, ask: Q, scale: {min: 0, max: 1}, choices: [{id: a, say: A}, {id: b, say: B}]}
                """))
                .satisfiesExactly(
                        m -> assertThat(m).contains("suite.yaml:5:", "from 2 to 26 choices (was 1)"),
                        m -> assertThat(m).contains("suite.yaml:6:", "'id'"),
                        m -> assertThat(m).contains("suite.yaml:6:", "'say'"),
                        m -> assertThat(m).contains("suite.yaml:7:", "has no value"),
                        m -> assertThat(m).contains("suite.yaml:8:", "'value'"),
                        m -> assertThat(m).contains("suite.yaml:9:", "'polarity' needs choices in an order"),
                        m -> assertThat(m).contains("suite.yaml:10:", "choices or a scale"));
    }

    @Test
    void wordsAreAnswersOnlyIfEachIsOne() throws IOException {
        assertThat(mistakesOf(WORDS + "questions:\n  - " + TAX))
                .hasSize(2)
                .allSatisfy(m -> assertThat(m).contains("suite.yaml:5:", "is not one word"));
    }

    @Test
    void choicesNeedToBeAskedForAndOrdersToBeListed() throws IOException {
        assertThat(mistakesOf("questions:\n  - " + TAX))
                .singleElement()
                .asString()
                .contains("key 'choosing' is missing");
        assertThat(mistakesOf(WORDS.replace("temperature", "shuffle: 2, temperature")
                        + "questions:\n  - {id: q, ask: Q, choices: [{id: a, say: Yes}, {id: b, say: No}]}\n"))
                .last()
                .asString()
                .contains("'shuffle' needs {choices} in choosing.prompt");
    }

    @Test
    void aScaleIsStillNeededBesideChoices() throws IOException {
        assertThat(mistakesOf(LETTERS + "questions:\n  - " + TAX + "  - {id: ice, ask: Q}\n"))
                .anySatisfy(m -> assertThat(m).contains("key 'scale' is missing"))
                .anySatisfy(m -> assertThat(m).contains("key 'rating' is missing"));
    }

    @ParameterizedTest
    @CsvSource({"2,2", "2,5", "3,6", "3,100", "4,4", "4,6", "4,23", "5,7", "26,26", "26,40"})
    void ordersAreDifferentAndBalanced(int choices, int wanted) {
        List<Integer> answers = IntStream.range(0, choices).boxed().toList();
        List<AnswerOrder> orders = BalancedOrders.of(answers, wanted, 7);
        long all = choices > 10
                ? Long.MAX_VALUE
                : IntStream.rangeClosed(1, choices).asLongStream().reduce(1, (a, b) -> a * b);
        assertThat(orders).hasSize((int) Math.min(all, wanted)).doesNotHaveDuplicates();
        for (int position = 0; position < choices; position++) {
            int here = position;
            for (int answer : answers) {
                long times = orders.stream()
                        .filter(order -> order.answers().get(here) == answer)
                        .count();
                assertThat(times).isBetween((long) orders.size() / choices, (orders.size() + choices - 1L) / choices);
            }
        }
        assertThat(BalancedOrders.of(answers, wanted, 7)).isEqualTo(orders);
    }

    @Test
    void otherSeedsMakeOtherOrders() {
        List<Integer> answers = List.of(0, 1, 2, 3, 4);
        assertThat(BalancedOrders.of(answers, 5, 1)).isNotEqualTo(BalancedOrders.of(answers, 5, 2));
    }
}
