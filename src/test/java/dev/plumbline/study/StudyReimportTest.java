package dev.plumbline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.recording.RecordingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What a changed record changes, and what an import may replace. */
class StudyReimportTest extends StudyImportFixture {
    @Test
    void aChangedLabelChangesItsCellAlone() throws IOException {
        Replayed before = imported(false);
        study.edit(SyntheticStudy.NORMAL, 3, "Non-answer", "Reversal");
        Replayed after = imported(false);
        assertThat(after.distributions()).isEqualTo(before.distributions());
        assertThat(after.counts().get("tea=7/base")).isEqualTo(before.counts().get("tea=7/base"));
        assertThat(after.counts().get("tea=7/tuned"))
                .isEqualTo(Map.of("justification", 2, "reversal", 1, "non-answer", 0, "unparsed", 0));
    }

    @Test
    void aChangedProbabilityChangesItsRatingAlone() throws IOException {
        Replayed before = imported(false);
        SortedMap<Integer, Double> raw = SyntheticStudy.raw("tuned", "tea");
        raw.put(8, raw.get(8) / 2);
        study.lines(SyntheticStudy.RATINGS).set(2, SyntheticStudy.rating("tuned", "tea", raw));
        Replayed after = imported(false);
        assertThat(after.counts()).isEqualTo(before.counts());
        assertThat(after.distributions().keySet())
                .filteredOn(cell -> !after.distributions()
                        .get(cell)
                        .equals(before.distributions().get(cell)))
                .containsExactly("tea/tuned");
    }

    @Test
    void warnsWhereNormalisedAndRawProbabilitiesDisagreeAndTakesTheRaw() throws IOException {
        Replayed before = imported(false);
        double p = before.distributions().get("coffee/base").get(8);
        study.edit(SyntheticStudy.RATINGS, 2, "\"8\": " + p + ",", "\"8\": 0.9,");
        assertThat(imported(false).distributions()).isEqualTo(before.distributions());
        assertThat(last.warnings())
                .containsExactly("study/" + SyntheticStudy.RATINGS
                        + ":2: 'normalized_probs' do not follow from 'raw_probs'; 'raw_probs' were taken");
    }

    @Test
    void warnsWhereANormalisedProbabilityIsLeftOut() throws IOException {
        double p = imported(false).distributions().get("coffee/base").get(8);
        study.edit(SyntheticStudy.RATINGS, 2, "\"8\": " + p + ", ", "");
        imported(false);
        assertThat(last.warnings()).hasSize(1);
    }

    @Test
    void replacesAnEarlierImport() throws IOException {
        imported(false);
        Files.move(to.resolve("base.jsonl"), to.resolve("renamed.jsonl"));
        assertThat(imported(true).recording().withholdsTexts()).isTrue();
        assertThat(to.resolve("renamed.jsonl")).doesNotExist();
    }

    @Test
    void refusesToReplaceRepliesThatWereNotImported() throws IOException {
        imported(false);
        RecordedReply paid = Replayed.of(to, suite, SyntheticStudy.CAST)
                .recording()
                .replies()
                .filter(r -> r.id().equals(new CallId(CallKind.RATING, "small", "tea", null, "base", 0)))
                .findFirst()
                .orElseThrow();
        RecordingFiles.write(
                to,
                Map.of(
                        "base",
                        List.of(new RecordedReply(
                                paid.key(),
                                paid.request(),
                                paid.id(),
                                paid.reply(),
                                new Provenance("live", null, null, null, null, null)))));
        String before = Files.readString(to.resolve("base.jsonl"));
        assertThatExceptionOfType(MistakesException.class)
                .isThrownBy(() -> write(true))
                .withMessage("recording: the recording holds replies that were not imported (was 1);"
                        + " import into another folder with --to");
        assertThat(Files.readString(to.resolve("base.jsonl"))).isEqualTo(before);
        assertThat(Files.readString(to.resolve("tuned.jsonl"))).contains("the cup");
    }

    @Test
    void refusesToReplaceLinesItCannotRead() throws IOException {
        imported(false);
        String damaged = "{\"format\":1,\n" + Files.readString(to.resolve("tuned.jsonl"));
        Files.writeString(to.resolve("tuned.jsonl"), damaged);
        assertThatExceptionOfType(MistakesException.class)
                .isThrownBy(() -> write(true))
                .withMessageStartingWith("recording/tuned.jsonl:1: the line is not JSON");
        assertThat(Files.readString(to.resolve("tuned.jsonl"))).isEqualTo(damaged);
    }
}
