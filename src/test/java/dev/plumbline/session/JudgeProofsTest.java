package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.report.json.JudgeCardJson;
import dev.plumbline.testing.Exams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening a suite makes of the card beside its recording. */
class JudgeProofsTest {
    @TempDir
    private Path folder;

    private JudgeProof open(String identity) throws IOException {
        Path profile = folder.resolve("refereed.yaml");
        Files.writeString(profile, """
                models:
                  base: {model: b}
                  tuned: {model: t}
                  referee: {model: r, identity: %s}
                roles: {base: base, candidates: [tuned], judge: referee}
                recording: %s
                """.formatted(identity, folder.resolve("recording")));
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(
                Path.of("").toAbsolutePath(),
                Map.of(Property.MODELS.key(), profile.toString(), Property.ALLOW_OUTSIDE.key(), "true")::get,
                key -> null,
                mistakes);
        mistakes.throwIfAny();
        return SuiteOpener.open(settings).get(0).judgeProof();
    }

    private Path card() {
        return folder.resolve("recording").resolve(JudgeCard.FILE);
    }

    @Test
    void aJudgeWithoutACardAndProviderNeedsAProviderFirst() throws IOException {
        assertThat(open("referee-v1"))
                .isEqualTo(new JudgeProof.Unproven("the judge has no card; give the judge a provider in the profile,"
                        + " and examine it with 'doctor --judge'"));
    }

    @Test
    void aGreenCardOfThisJudgeRubricAndGoldProvesIt() throws IOException {
        JudgeCardJson.write(card(), Exams.perfect());
        assertThat(open("referee-v1")).isEqualTo(new JudgeProof.Proven(Exams.perfect()));
    }

    @Test
    void aGreenCardOfAnotherJudgeProvesNothing() throws IOException {
        JudgeCardJson.write(card(), Exams.perfect());
        assertThat(open("referee-v2"))
                .isInstanceOfSatisfying(
                        JudgeProof.Unproven.class,
                        unproven -> assertThat(unproven.reason())
                                .startsWith("the judge card is stale: it is of 'referee-v1' and not of 'referee-v2'"));
    }

    @Test
    void aCardBesideTheRecordingOfAnotherProfileProvesTheSameJudge() throws IOException {
        Path other = folder.resolve("another").resolve(JudgeCard.FILE);
        Files.createDirectories(other.getParent());
        JudgeCardJson.write(other, Exams.perfect());
        assertThat(open("referee-v1")).isEqualTo(new JudgeProof.Proven(Exams.perfect()));
        assertThat(open("referee-v2"))
                .isInstanceOfSatisfying(
                        JudgeProof.Unproven.class,
                        unproven -> assertThat(unproven.reason()).startsWith("the judge has no card"));
        Files.writeString(other, "{");
        assertThat(open("referee-v1")).isInstanceOf(JudgeProof.Unproven.class);
    }

    @Test
    void judgesThatShareARecordingKeepACardEach() throws IOException {
        JudgeCardJson.write(card(), Exams.perfect());
        JudgeCards cards = new JudgeCards(folder.resolve("recording"), folder);
        assertThat(cards.file("referee-v1")).isEqualTo(card());
        Path second = cards.file("referee-v2");
        assertThat(second).hasFileName("judge-card-2.json");
        Files.writeString(second, Files.readString(card()).replace("referee-v1", "referee-v2"));
        assertThat(cards.file("referee-v2")).isEqualTo(second);
        assertThat(open("referee-v1")).isEqualTo(new JudgeProof.Proven(Exams.perfect()));
        assertThat(open("referee-v2")).isInstanceOf(JudgeProof.Proven.class);
    }

    @Test
    void aDamagedCardStopsTheRunWithItsPlace() throws IOException {
        JudgeCardJson.write(card(), Exams.perfect());
        Files.writeString(card(), Files.readString(card()).replace("\"n\" : 105", "\"n\" : 106"));
        MistakesException thrown = catchThrowableOfType(MistakesException.class, () -> open("referee-v1"));
        assertThat(thrown.getMessage())
                .contains(JudgeCard.FILE + ":", "'n' does not follow from the counts of this card (was 106)");
    }
}
