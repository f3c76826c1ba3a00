package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.RatingVerdict;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaselineWatchTest {
    private static final String COMMAND = "java -jar target/plumbline.jar accept --suite tea --reason \"...\"";

    private static final Shift SHIFT = Shift.between(seen(0.75), 0, seen(0.25), 0);
    private static final ReplyShift REPLIES = ReplyShift.between(seen(0.75), seen(0.25));
    private static final String ACCEPT =
            "java -jar target/plumbline.jar accept --suite tea --question green" + " --model tuned --reason \"...\"";
    private static final String WHY =
            "green: tuned moved from base: TV 0.50, tolerated 0.20\ndrifted: mean 0.75 -> 0.25 (down); said why\n";

    /** The suite 'tea' is shipped without a baseline. */
    private static BaselineWatch watch(String gate, String baseline, String ci) {
        Map<String, String> given = Map.of("suite", "tea", "models", "synthetic", "gate", gate, "baseline", baseline);
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(Path.of("").toAbsolutePath(), given::get, name -> null, mistakes);
        assertThat(mistakes.all()).isEmpty();
        OpenedSuite tea = SuiteOpener.open(settings).get(0);
        return new BaselineWatch(
                settings, tea, "tea", LocalDate.of(2026, 11, 24), name -> name.equals("CI") ? ci : null);
    }

    private static SeenDistribution seen(double first) {
        return SeenDistribution.of(0, 1, new TreeMap<>(Map.of(0, first, 1, 1 - first)), 0, 0);
    }

    private static Assessment assessed(Verdict verdict) {
        return new Assessment(
                new Question("green", "how much do you like green tea", null, new Scale(0, 9), null, Context.NONE),
                new ModelRef("base", "b"),
                new ModelRef("tuned", "t"),
                "0123",
                SHIFT,
                REPLIES,
                new RatingVerdict(verdict, Severity.NONE, 0, "drifted: said why"),
                null,
                null);
    }

    @Test
    void whatNoBaselineCanAcceptComesWithoutACommand() {
        Assessment identity = of(
                REPLIES,
                new RatingVerdict(Verdict.INCONCLUSIVE, Severity.NONE, 0, "inconclusive: x", DecidedBy.IDENTITY));
        Assessment missing = of(
                null, new RatingVerdict(Verdict.INCONCLUSIVE, Severity.NONE, 0, "inconclusive: x", DecidedBy.MISSING));
        BaselineWatch watch = watch("enforce", "default", null);
        assertThat(watch.news(List.of(identity, missing), List.of(), List.of())).isEmpty();
        assertThat(watch.failure(identity, 0.75)).doesNotContain("accept");
        assertThat(watch.failure(missing, 0.75)).doesNotContain("accept");
    }

    private static Assessment of(@Nullable ReplyShift replies, RatingVerdict verdict) {
        return new Assessment(
                new Question("green", "how much do you like green tea", null, new Scale(0, 9), null, Context.NONE),
                new ModelRef("base", "b"),
                new ModelRef("tuned", "t"),
                "0123",
                null,
                replies,
                verdict,
                null,
                null);
    }

    @Test
    void inCiAFailureNamesTheCommandThatMakesTheMissingBaseline() {
        assertThat(watch("enforce", "default", "true").failure(assessed(Verdict.DRIFTED), 0.75))
                .isEqualTo(WHY + "there is no baseline.yaml, which CI requires; to accept these shifts: " + COMMAND);
        assertThat(watch("enforce", "default", "False").failure(assessed(Verdict.DRIFTED), 0.75))
                .isEqualTo(WHY + "to accept it: " + ACCEPT);
        assertThat(watch("enforce", "default", " ").failure(assessed(Verdict.DRIFTED), 0.75))
                .isEqualTo(WHY + "to accept it: " + ACCEPT);
        assertThat(watch("record", "default", "true").failure(assessed(Verdict.DRIFTED), 0.75))
                .isEqualTo(WHY + "to accept it: " + ACCEPT);
    }

    @Test
    void theLastLinesNameItWhereverThereIsSomethingToAccept() {
        BaselineWatch watch = watch("enforce", "default", null);
        assertThat(watch.news(List.of(assessed(Verdict.WITHIN), assessed(Verdict.INCONCLUSIVE)), List.of(), List.of()))
                .singleElement()
                .asString()
                .endsWith(COMMAND);
        assertThat(watch.news(List.of(assessed(Verdict.WITHIN)), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void aRunThatAskedForNoBaselineMissesNone() {
        BaselineWatch watch = watch("enforce", "none", "1");
        assertThat(watch.news(List.of(assessed(Verdict.DRIFTED)), List.of(), List.of()))
                .isEmpty();
        assertThat(watch.failure(assessed(Verdict.DRIFTED), 0.75)).isEqualTo(WHY + "to accept it: " + ACCEPT);
    }
}
