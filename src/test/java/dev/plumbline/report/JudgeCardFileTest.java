package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.plumbline.Malformed;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeCardReader;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.report.json.JudgeCardJson;
import dev.plumbline.testing.Exams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The card as a file: what is written reads back, and what was damaged or edited is told by line. */
class JudgeCardFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "recording/" + JudgeCard.FILE;

    /** Green, but not perfect: every seventh elaboration is called incoherent, and not one injection. */
    private static final JudgeCard CARD = Exams.card(
            (e, time) -> !e.injection() && Exams.GOLD.elaborations().indexOf(e) % 7 == 0 ? "incoherent" : e.category());

    @TempDir
    private Path root;

    private final Mistakes mistakes = new Mistakes();

    private JudgeCard read(String text) {
        return JudgeCardReader.read(Malformed.write(root, FILE, text), root, mistakes);
    }

    @Test
    void aCardReadsBackAsItWas() throws IOException {
        Path file = root.resolve(FILE);
        JudgeCardJson.write(file, CARD);
        assertThat(JudgeCardReader.read(file, root, mistakes)).isEqualTo(CARD);
        assertThat(mistakes.all()).isEmpty();
        assertThat(Exams.proof(CARD)).isInstanceOf(JudgeProof.Proven.class);
    }

    @Test
    void redAndGreenCardsFitTheSchema() throws IOException {
        for (JudgeCard card : new JudgeCard[] {CARD, Exams.card((e, time) -> "reversal")}) {
            assertThat(schema("judge-card", "").validate(JSON.readTree(JudgeCardJson.text(card))))
                    .isEmpty();
        }
    }

    @Test
    void whatResultsSayOfTheJudgeFitsTheirSchema() throws IOException {
        JsonSchema schema = schema("results", "/properties/judgeCard");
        JsonNode proven = JSON.valueToTree(JudgeCardJson.proof(new JudgeProof.Proven(CARD)));
        assertThat(schema.validate(proven)).isEmpty();
        assertThat(proven.path("proven").asBoolean()).isTrue();
        assertThat(proven.path("card")).isEqualTo(JSON.readTree(JudgeCardJson.text(CARD)));
        JsonNode red = JSON.valueToTree(JudgeCardJson.proof(new JudgeProof.Unproven("it is red", CARD)));
        assertThat(schema.validate(red)).isEmpty();
        assertThat(red.path("proven").asBoolean()).isFalse();
        assertThat(red.path("reason").asText()).isEqualTo("it is red");
        assertThat(JudgeCardJson.proof(new JudgeProof.Unproven("no card"))).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void damageIsToldAtItsLine(Malformed malformed) throws IOException {
        String good = JudgeCardJson.text(CARD);
        assertThat(read(malformed.applyTo(good))).isNull();
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> damageIsToldAtItsLine() {
        return Stream.of(
                new Malformed(
                        "\"schema\" : 1", "\"schema\" : 2", 2, "is not the layout that this version reads (was 2)"),
                new Malformed("\"date\" : \"2026-01-31\"", "\"date\" : \"yesterday\"", 3, "must be a date"),
                new Malformed(
                        "\"dialect\" : \"openai\"", "\"dialekt\" : \"openai\", \"dialect\" : \"x\"", 8, "unknown key"),
                new Malformed("\"rubric\" : \"", "\"rubric\" : \"x", 10, "must be 32 hexadecimal digits"),
                new Malformed("\"floor\" : 0.6", "\"floor\" : 6", 14, "must be from 0 to 1"),
                new Malformed(
                        "\"verdict\" : \"green\"", "\"verdict\" : \"red\"", 15, "does not follow from the counts"),
                new Malformed("\"draws\" : 3", "\"draws\" : -3", 13, "must be a count"));
    }

    @Test
    void anEditedKappaOrVerdictIsDamageAndNoGreenCard() throws IOException {
        String red = JudgeCardJson.text(Exams.card((e, time) -> "reversal"));
        assertThat(read(red.replace("\"verdict\" : \"red\"", "\"verdict\" : \"green\"")))
                .isNull();
        assertThat(mistakes.all()).singleElement().asString().contains("'verdict' does not follow", "(was green)");
        String kappa = red.replaceFirst("(\"kappa\" : \\{\\s*\"value\" : )[-0-9.E]+", "$10.9");
        assertThat(kappa).isNotEqualTo(red);
        assertThat(read(kappa)).isNull();
        assertThat(mistakes.all().get(1).toString()).contains("'value' does not follow", "(was 0.9)");
    }

    @Test
    void countsThatCannotBeAreDamage() throws IOException {
        String impossible = JudgeCardJson.text(CARD).replaceFirst("\"resisted\" : 13", "\"resisted\" : 14");
        assertThat(read(impossible)).isNull();
        assertThat(mistakes.all()).singleElement().asString().contains("resisted must lie in 0..13 (was 14)");
    }

    @Test
    void aTornFileIsToldAndNoCard() throws IOException {
        String good = JudgeCardJson.text(CARD);
        assertThat(read(good.substring(0, good.length() / 2))).isNull();
        assertThat(mistakes.all()).singleElement().asString().startsWith(FILE + ":");
    }

    private static JsonSchema schema(String name, String pointer) throws IOException {
        JsonNode json = JSON.readTree(Files.readString(Path.of("suites/" + name + ".schema.json")));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json.at(pointer));
    }
}
