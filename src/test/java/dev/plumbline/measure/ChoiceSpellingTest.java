package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.measure.Spelling.Begun;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.AnswerOrder;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Choice;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.RatingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceSpellingTest {
    private static final AnswerOrder TURNED = new AnswerOrder(List.of(2, 0, 1));
    private static final Choices TAX = new Choices(
            List.of(
                    new Choice("rise", "They should rise.", 0),
                    new Choice("stay", "Stay", 1),
                    new Choice("fall", "Fall", 2)),
            false,
            List.of(TURNED));
    private static final Choices AGREE = new Choices(
            List.of(new Choice("yes", "Yes", 1), new Choice("no", "No", 0), new Choice("nope", "Nope", -1)),
            true,
            List.of(new AnswerOrder(List.of(1, 0, -1))));
    private static final Spelling LETTERS = ChoiceSpelling.letters(TAX, TURNED);
    private static final Spelling WORDS = ChoiceSpelling.words(AGREE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A", " A", "\u2581A", "\u0120A", "(A", "(A)", "A)", "A.", "**A**", "**A", "[A]", "\"A\"", "\uff21",
                "\n\nA:"
            })
    void aLetterIsTheChoiceAtItsPosition(String token) {
        assertThat(LETTERS.begun(token)).isEqualTo(new Begun.Whole(2));
        assertThat(LETTERS.whole(token)).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"All", "An", "a", "D", "A1", "1", "The", "B\u00e9"})
    void otherTokensAreNoChoice(String token) {
        assertThat(LETTERS.begun(token)).isEqualTo(new Begun.Other());
        assertThat(LETTERS.whole(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", " (", "**", "\n", "\"", " "})
    void nothingHasBegunBehindABracketOrBlank(String token) {
        assertThat(LETTERS.begun(token)).isEqualTo(new Begun.Nothing());
    }

    @ParameterizedTest
    @CsvSource({"B. They should rise,0", "B) they should rise.,0", "(A) Fall,2", "C: **Stay**,1"})
    void aSampledAnswerMayRepeatTheWordsOfItsLetter(String text, int answer) {
        assertThat(LETTERS.whole(text)).hasValue(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A good question", "A. They should rise", "A or B", "A, B", "", "Answer"})
    void aSampledAnswerIsOneChoiceOrNone(String text) {
        assertThat(LETTERS.whole(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Yes,1", "' yes',1", "YES.,1", "**Yes**,1", "nope,-1", "No.,0", "'no, because',0"})
    void caseAndFullStopDoNotMatterForWords(String text, int answer) {
        assertThat(WORDS.begun(text)).isEqualTo(new Begun.Whole(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The answer is A. | 2",
                "The answer is B | 0",
                "The correct answer is (B). | 0",
                "**Answer:** B | 0",
                "Answer: **B** | 0",
                "Answer: B. They should rise | 0",
                "My final answer: C. | 1",
                "I'd choose B. | 0",
                "I would go with option C | 1",
                "Option A | 2",
                "\\boxed{B} | 0",
                "{\"answer\": \"B\"} | 0",
                "{\"answer\": \"B. They should rise\", \"confidence\": 0.9} | 0",
                "{\"choice\": \"(C)\", \"reason\": \"A is wrong, as all know\"} | 1",
            })
    void aChoiceMayFollowAPhraseOrBeTheOnlyOneOfAnObject(String reply, int answer) {
        assertThat(LETTERS.written(reply)).hasValue(answer);
    }

    @Test
    void anObjectMayBeInACodeBlock() {
        assertThat(LETTERS.written("```json\n{\"answer\": \"B\"}\n```")).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is A or B",
                "The answer is A, not B.",
                "The answer is not B.",
                "Answer: a",
                "Answer: A good question",
                "I would not choose B.",
                "The answer is D.",
                "Option",
                "The answer is",
                "The answer is A. The answer is B.",
                "{\"answer\": \"A\", \"second\": \"B\"}",
                "{\"answer\": \"A\", \"again\": \"A\"}",
                "{\"answer\": [\"A\"]}",
                "{\"answer\": \"A or B\"}",
                "{\"answer\": \"A\", \"answer\": \"B\"}",
                "{\"answer\": \"A\"} {\"answer\": \"B\"}",
                "{\"answer\": \"A\"",
                "{A}{B}",
            })
    void aReplyThatNamesNoneOrTwoIsNoChoice(String reply) {
        assertThat(LETTERS.written(reply)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The answer is yes.,1",
        "I'd say no,0",
        "Answer: Nope,-1",
        "My answer is no comment,",
        "I'd say yes and no,"
    })
    void wordsMayFollowAPhraseToo(String reply, Integer answer) {
        OptionalInt read = WORDS.written(reply);
        assertThat(read.isPresent() ? Integer.valueOf(read.getAsInt()) : null).isEqualTo(answer);
    }

    @Test
    void aWordMayBeginSeveral() {
        assertThat(WORDS.begun("No")).isEqualTo(new Begun.Part("no"));
        assertThat(WORDS.after(new Begun.Part("no"), "pe")).isEqualTo(new Begun.Whole(-1));
        assertThat(WORDS.after(new Begun.Part("no"), ".")).isEqualTo(new Begun.Whole(0));
        assertThat(WORDS.after(new Begun.Part("no"), "<|im_end|>")).isEqualTo(new Begun.Whole(0));
        assertThat(WORDS.after(new Begun.Part("no"), "w")).isEqualTo(new Begun.Other());
        assertThat(WORDS.open(0.3, 0.3, List.of("no")).among()).containsExactly(List.of(-1, 0));
        assertThat(WORDS.whole("No")).hasValue(0);
        assertThat(WORDS.whole("Not")).isEmpty();
        assertThat(WORDS.whole("Yes, and no")).isEmpty();
    }

    private static ReplyPosition position(Object... tokensAndProbabilities) {
        List<TokenLogprob> tokens = new ArrayList<>();
        for (int i = 0; i < tokensAndProbabilities.length; i += 2) {
            tokens.add(new TokenLogprob(
                    (String) tokensAndProbabilities[i], Math.log((double) tokensAndProbabilities[i + 1])));
        }
        return new ReplyPosition((String) tokensAndProbabilities[0], tokens, List.of());
    }

    private static SeenDistribution read(Choices choices, Spelling spelling, String text, ReplyPosition... positions) {
        Outcome<Rating> outcome = AnswerPosition.read(
                choices,
                spelling,
                new RatingSettings("{question}{choices}", 0, 4, 20, AnswerSampling.of(100)),
                new ChatReply(text, List.of(positions), Finish.STOP, false, false));
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        return ((Outcome.Measured<Rating>) outcome).value().seen();
    }

    @Test
    void spellingsOfALetterAreAddedAndABracketIsReadOn() {
        SeenDistribution seen = read(
                TAX,
                LETTERS,
                "(B)",
                position("(", 0.5, "A", 0.2, " A", 0.1, "(C", 0.1, "All", 0.05),
                position("B", 0.6, "A", 0.3, "C", 0.05));

        assertThat(seen.seen().get(2)).isCloseTo(0.3 + 0.5 * 0.3, within(1e-12));
        assertThat(seen.seen().get(0)).isCloseTo(0.5 * 0.6, within(1e-12));
        assertThat(seen.seen().get(1)).isCloseTo(0.1 + 0.5 * 0.05, within(1e-12));
        assertThat(seen.nonScaleMass()).isCloseTo(0.05, within(1e-12));
        assertThat(seen.unseenMass()).isCloseTo(0.05 + 0.5 * 0.05, within(1e-12));
        // An unlisted token may be any choice, also one that is listed in another spelling.
        assertThat(seen.most(answer -> answer == 2)).isCloseTo(0.075, within(1e-12));
    }

    @Test
    void aBracketThatIsNotReadOnWidensTheBounds() {
        SeenDistribution seen = read(TAX, LETTERS, "A", position("A", 0.6, "(", 0.3, "B", 0.1));

        assertThat(seen.undecided()).isCloseTo(0.3, within(1e-12));
        assertThat(seen.box(0).high()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void wordsOfSeveralTokensAreReadOnWhereTheyWereDrawn() {
        SeenDistribution seen = read(
                AGREE,
                WORDS,
                "Nope",
                position("No", 0.7, "yes", 0.2, "Y", 0.1),
                position("pe", 0.6, ".", 0.3, "w", 0.1));

        assertThat(seen.seen().get(-1)).isCloseTo(0.42, within(1e-12));
        assertThat(seen.seen().get(0)).isCloseTo(0.21, within(1e-12));
        assertThat(seen.seen().get(1)).isCloseTo(0.2, within(1e-12));
        assertThat(seen.nonScaleMass()).isCloseTo(0.07, within(1e-12));
        assertThat(seen.undecided()).isCloseTo(0.1, within(1e-12));
    }
}
