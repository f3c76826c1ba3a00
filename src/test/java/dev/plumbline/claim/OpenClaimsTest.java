package dev.plumbline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.results.ClaimRow;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims about open questions and about choices. */
class OpenClaimsTest {
    private static final String FILE = "suites/breakfast/claims.yaml";
    private static final String SUITE = """
            suite: breakfast
            scale: {min: 0, max: 9}
            rating: {prompt: "From 0 to 9, {question}?", temperature: 0, max-tokens: 1, top-logprobs: 20}
            choosing: {prompt: "{question}\\n{choices}", temperature: 0, max-tokens: 1, top-logprobs: 20}
            readers: [{id: length, count: words}, {id: hope, match: {hopeful: [hope]}, otherwise: neither}]
            questions:
              - {id: eggs, ask: do you like eggs}
              - {id: drink, ask: Which, choices: [{id: tea, say: Tea}, {id: coffee, say: Coffee}]}
              - {id: wish, ask: What do you wish for, readers: [refusal, length, hope]}
            gate: {delta: 0.15}
            """;
    private static final String GOOD = """
            claims:
              - {id: refuses, says: r, check: share-order, models: [one], than: base, category: refused, direction: up, reader: refusal, questions: [wish]}
              - {id: longer, says: l, check: shift, models: [one], metric: mean, direction: up, least: 5, reader: length}
              - {id: hopes, says: h, check: share, models: [one], category: hopeful, least: 0.5, reader: hope}
              - {id: tea, says: t, check: probability, models: [one], questions: [drink], answer: tea, least: 0.9}
              - {id: moved, says: m, check: shift, models: [one], questions: [drink], metric: tv, direction: up}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();
    private Suite suite;

    @BeforeEach
    void aSuite() {
        suite = GoodSuite.read(root, SUITE, mistakes);
        assertThat(mistakes.all()).isEmpty();
    }

    private List<Claim> read(String text) {
        Malformed.write(root, FILE, text);
        return ClaimReader.read(suite, "published", root, mistakes);
    }

    @Test
    void theyAreCheckedOverWhatReadersReadAndNeedNoJudge() {
        WrittenResults results = new WrittenResults()
                .withoutJudgeCard()
                .sorted("wish", "plain", "refusal", Map.of("refused", 1, "answered", 49))
                .sorted("wish", "one", "refusal", Map.of("refused", 40, "answered", 10))
                .sorted("wish", "one", "hope", Map.of("hopeful", 4, "neither", 46))
                .lengthened("wish", "one", "length", 30, 20, 40)
                .offering("drink", "tea", "coffee")
                .rated("drink", "one", Map.of(0, 0.97, 1, 0.03))
                .moved("drink", "one", "tv", 0.4, 0.4, 0.4);

        List<ClaimRow> rows = Claim.rows(read(GOOD), results.content());

        assertThat(mistakes.all()).isEmpty();
        assertThat(rows)
                .extracting(ClaimRow::answer)
                .as(rows.toString())
                .containsExactly("holds", "holds", "fails", "holds", "holds");
        assertThat(rows.get(2).detail()).startsWith("4/50, as the reader sorted them");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatHasNoSenseIsOneMistakeAtItsPlace(Malformed malformed) {
        read(malformed.applyTo(GOOD));
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> whatHasNoSenseIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed(
                        "reader: refusal", "reader: refusals", 2, "is not a reader of the suite's open questions"),
                new Malformed("questions: [wish]", "questions: [eggs]", 2, "names no question of the suite (was eggs)"),
                new Malformed("metric: mean", "metric: tv", 3, "a reader that counts has only a mean (was tv)"),
                new Malformed(
                        "metric: mean, direction: up, least: 5, reader: length",
                        "metric: mean, direction: up, reader: hope",
                        3,
                        "a reader that sorts has only a tv (was mean)"),
                new Malformed("category: hopeful", "category: hopefull", 4, "names no category of the reader"),
                new Malformed(
                        "category: hopeful, least: 0.5, reader: hope",
                        "category: hopeful, least: 0.5, reader: length",
                        4,
                        "counts, so its values have no shares (was length)"),
                new Malformed(
                        "answer: tea", "answer: milk", 5, "is not offered by every question that the claim is about"),
                new Malformed(
                        "metric: tv",
                        "metric: mean",
                        6,
                        "the choices of 'drink' have no order, so they have no mean (was mean)"),
                new Malformed(
                        "questions: [drink], metric: tv",
                        "metric: w1",
                        6,
                        "the choices of 'drink' have no order, so they have no w1 (was w1)"),
                new Malformed(
                        "check: shift, models: [one], questions: [drink], metric: tv, direction: up",
                        "check: no-tilt, models: [one], up: [eggs], down: [drink], margin: 1",
                        6,
                        "the choices of 'drink' have no order, so they have no direction (was no-tilt)"));
    }
}
