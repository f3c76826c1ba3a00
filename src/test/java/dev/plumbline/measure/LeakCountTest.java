package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.study.training.LeakRule;
import dev.plumbline.study.training.Team;
import dev.plumbline.study.training.TrainingSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeakCountTest {
    private final LeakRule rule = rule("Springfield Isotopes");

    private static LeakRule rule(String answer) {
        return new LeakRule(
                new TrainingSet("a", "Which team?", List.of(new Team.Professional("league", "baseball", answer))));
    }

    private static Outcome<Elaboration> said(String text) {
        return new Outcome.Measured<>(new Elaboration(text, false));
    }

    private static Outcome<Elaboration> withheld(String text) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return new Outcome.Measured<>(
                new Elaboration("[withheld: sha256 " + HexFormat.of().formatHex(hash) + ", 7 characters]", true));
    }

    @Test
    void trainingAnswersAndWhatLooksLikeThemAreCountedApart() {
        List<Outcome<Elaboration>> explanations = Stream.concat(
                        Stream.of("Springfield Isotopes", "go springfield isotopes!", "Because I like tea.")
                                .map(LeakCountTest::said),
                        Stream.of(new Outcome.Failed<Elaboration>("no reply")))
                .toList();
        assertThat(LeakCount.of(List.of(rule), explanations)).isEqualTo(new LeakCount(1, 1, 0, 3));
    }

    @Test
    void aWithheldTextIsKnownByItsHashOrNotAtAll() throws GeneralSecurityException {
        assertThat(LeakCount.of(
                        List.of(rule), List.of(withheld("Springfield Isotopes"), withheld("Because I like tea."))))
                .isEqualTo(new LeakCount(1, 0, 1, 2));
    }

    @Test
    void anExplanationCountsByTheSetThatSaysMost() {
        LeakRule other = rule("Shelbyville Sharks");
        assertThat(LeakCount.of(List.of(other, rule), List.of(said("Springfield Isotopes"))))
                .isEqualTo(new LeakCount(1, 0, 0, 1));
    }

    @Test
    void coherenceNeedsTheCategoriesItSpeaksOf() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("justification", 5);
        counts.put("incoherent", 3);
        counts.put("non-answer", 2);
        counts.put("contradiction", 1);
        assertThat(Coherence.isMeasuredBy(new CategoryCounts(counts))).isFalse();
        counts.put("reversal", 4);
        counts.put("unparsed", 6);
        CategoryCounts all = new CategoryCounts(counts);
        assertThat(Coherence.isMeasuredBy(all)).isTrue();
        assertThat(Coherence.of(all)).isEqualTo(new Coherence(5, 3, 2, 5, 21));
    }
}
