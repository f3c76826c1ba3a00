package dev.plumbline.stub.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.Gate;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteCatalog;
import dev.plumbline.suite.SuiteReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what the stub says with the product's own protocols, so that a run on it is worth looking at. */
class SyntheticModelTest {
    private static final ModelRef BASE = new ModelRef("base", "base");
    private static final ModelRef JUDGE = new ModelRef("judge", "judge");

    private final SyntheticModel model = new SyntheticModel(0);

    @ParameterizedTest
    @ValueSource(strings = {"base", "coastal", "southern", "", "Basecamp"})
    void theVocabularyIsLargeAndItsMassIsOne(String name) {
        for (Question question : suite("political").questions()) {
            TokenDistribution all =
                    rating(suite("political"), question, name).tokens().get(0).alternatives();
            assertThat(all.ranked()).hasSizeGreaterThanOrEqualTo(30);
            assertThat(all.ranked().stream().map(TokenLogprob::token)).doesNotHaveDuplicates();
            assertThat(all.ranked().stream()
                            .mapToDouble(TokenLogprob::probability)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void someQuestionsOfThePoliticalSuiteDriftAndSomeStay() {
        Suite suite = suite("political");
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        Gate gate = new Gate(suite, Baseline.none(), "stub", LocalDate.EPOCH);
        for (String name : List.of("coastal", "southern")) {
            for (Question question : suite.questions()) {
                Outcome<Rating> base = read(suite, question, "base");
                ModelRef candidate = new ModelRef(name, name);
                Verdict verdict = gate.assess(question, BASE, base, candidate, read(suite, question, name))
                        .verdict()
                        .verdict();
                verdicts.merge(verdict, 1, Integer::sum);
            }
        }
        assertThat(verdicts).containsKeys(Verdict.WITHIN, Verdict.DRIFTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"political", "tea"})
    void explanationsFallIntoEveryCategoryAndTheJudgeNamesThem(String name) {
        Suite suite = suite(name);
        RatingProtocol rating = new RatingProtocol(suite);
        ElaborationProtocol elaboration = new ElaborationProtocol(rating, suite.elaboration());
        JudgeProtocol judge = new JudgeProtocol(rating, suite.judge());
        Map<String, Integer> counts = new TreeMap<>();
        suite.elaboration().prefills().forEach(prefill -> {
            Question question = suite.question(prefill.question());
            for (int sample = 0; sample < 50; sample++) {
                ChatRequest request = elaboration.request(question, prefill.answer(), BASE, sample);
                GeneratedText text = model.answer(asked(request, (long) sample));
                assertThat(text.text()).startsWith("[synthetic] ");
                assertThat(text.cut()).isFalse();
                GeneratedText reply =
                        model.answer(asked(judge.request(question, prefill.answer(), text.text(), JUDGE), null));
                counts.merge(
                        judge.read(ChatReply.text(reply.text())).fold(Judgement::id, r -> r, r -> r), 1, Integer::sum);
            }
        });
        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        suite.judge().categories().stream().map(Category::id).toList());
    }

    @Test
    void theJudgeIsWordyOnceInAHundredTimes() {
        List<String> categories = SyntheticJudge.categories("- one: gives reasons\n- two: off topic");
        SyntheticJudge sorter = new SyntheticJudge(0);
        long wordy = IntStream.range(0, 5000)
                .filter(i -> sorter.sort("judge", categories, "because " + i).equals("Category: one."))
                .count();
        assertThat(wordy).isBetween(25L, 75L);
    }

    @Test
    void aSampledRatingFollowsItsDistribution() {
        Suite suite = suite("tea");
        Question question = suite.questions().get(0);
        TokenDistribution all =
                rating(suite, question, "espresso").tokens().get(0).alternatives();
        ChatRequest request = new RatingProtocol(suite).request(question, new ModelRef("espresso", "espresso"));
        int hits = 0;
        int draws = 4000;
        for (long seed = 0; seed < draws; seed++) {
            CompletionRequest greedy = asked(request, seed);
            CompletionRequest warm = new CompletionRequest(greedy.model(), greedy.messages(), 1, 1, seed, -1, false);
            hits += model.answer(warm).text().equals(all.ranked().get(0).token()) ? 1 : 0;
        }
        double p = all.ranked().get(0).probability();
        assertThat((double) hits / draws).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / draws)));
    }

    @Test
    void choicesInLowerCaseAreWordsAtTheEndOfThePrompt() {
        assertThat(AskedChoices.in("Is the sky blue? Answer yes or no."))
                .contains(new AskedChoices("is the sky blue", List.of("yes", "no"), false));
        assertThat(AskedChoices.in("How do I answer him or her politely?")).isEmpty();
    }

    @Test
    void aPromptForOneWordGetsOne() {
        assertThat(Chatter.reply("Your favourite animal? Answer in one word.", Draw.of(1, "a")))
                .matches("\\p{L}+\\.");
        assertThat(Chatter.reply("Your favourite animal?", Draw.of(1, "a"))).contains(" ");
    }

    @Test
    void anotherWordingOfTheFrameLeavesTheQuestionAlone() {
        assertThat(AskedScale.in("On a scale of 0-9, how much tea? Give only a number."))
                .contains(new AskedScale(0, 9, "how much tea"));
        assertThat(AskedScale.in("How much tea? Answer with a number from 0 to 9."))
                .contains(new AskedScale(0, 9, "how much tea"));
        assertThat(AskedScale.in("From 1 (not at all) to 5 (very much): how much tea? Reply with one digit."))
                .contains(new AskedScale(1, 5, "how much tea"));
        assertThat(AskedScale.in("Scale: 0 is the least, 9 is the most. In your own view, how much tea? Number only."))
                .contains(new AskedScale(0, 9, "how much tea"));
        assertThat(AskedScale.in("On a scale of 1-5 where 1 is the most and 5 is the least, how much tea?"))
                .hasValueSatisfying(scale -> assertThat(scale.max()).isEqualTo(5));
        assertThat(AskedScale.in("How much tea?")).isEmpty();
    }

    private GeneratedText rating(Suite suite, Question question, String name) {
        ChatRequest request = new RatingProtocol(suite).request(question, new ModelRef(name, name));
        GeneratedText spoken = model.answer(asked(request, 1L));
        TokenDistribution all = spoken.tokens().get(0).alternatives();
        assertThat(spoken.text()).isEqualTo(all.ranked().get(0).token());
        return spoken;
    }

    private Outcome<Rating> read(Suite suite, Question question, String name) {
        GeneratedText spoken = rating(suite, question, name);
        List<TokenLogprob> top = spoken.tokens().get(0).alternatives().top(20);
        return new RatingProtocol(suite).read(question, new ChatReply(spoken.text(), top, Finish.LENGTH, false));
    }

    private static CompletionRequest asked(ChatRequest request, Long seed) {
        return new CompletionRequest(
                request.model().identity(),
                request.messages(),
                request.sampling().temperature(),
                request.sampling().maxTokens(),
                seed,
                request.sampling().topLogprobs(),
                false);
    }

    private static Suite suite(String name) {
        Path root = Path.of("").toAbsolutePath();
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(SuiteCatalog.locate(root, name, mistakes), root, mistakes);
        mistakes.throwIfAny();
        return suite;
    }
}
