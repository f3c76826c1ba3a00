package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.claim.ClaimReader;
import dev.plumbline.gate.baseline.BaselineReader;
import dev.plumbline.gate.judge.JudgeCardReader;
import dev.plumbline.profile.ProfileKeys;
import dev.plumbline.study.training.TrainingReader;
import dev.plumbline.suite.JudgeGoldReader;
import dev.plumbline.suite.SuiteKeys;
import dev.plumbline.testing.Schemas;
import dev.plumbline.testing.ShippedFiles;
import dev.plumbline.tuning.RecipeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds JSON Schemas, readers and documentation together. */
class SchemasTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String ITEMS = "/items/properties";

    @ParameterizedTest(name = "{0}")
    @MethodSource("shippedFiles")
    void everyShippedFileFitsItsSchema(String file, String schema) throws IOException {
        JsonNode yaml = new YAMLMapper().readTree(ROOT.resolve(file).toFile());
        assertThat(Schemas.misfits(schema, yaml)).isEmpty();
    }

    static Stream<Arguments> shippedFiles() {
        return ShippedFiles.yaml().stream().map(file -> arguments(file, schemaOf(Path.of(file))));
    }

    private static String schemaOf(Path file) {
        String name = file.getFileName().toString();
        return switch (file.getParent().getFileName().toString()) {
            case "models" -> "profile";
            case "training" -> "training";
            case "recipes" -> "recipe";
            default -> name.replace(".yaml", "");
        };
    }

    @Test
    void theSuiteSchemaRefusesAnUnknownKey() throws IOException {
        String text =
                Files.readString(ROOT.resolve("suites/political/suite.yaml")).replace("gate: {delta", "gate: {dleta");
        assertThat(Schemas.misfits("suite", new YAMLMapper().readTree(text))).isNotEmpty();
    }

    @Test
    void aPromptMayHaveSeveralLinesWithTheQuestionOnce() throws IOException {
        String text = Files.readString(ROOT.resolve("suites/tea/suite.yaml"));
        String lines = "rating: {prompt: \"Answer with one digit.\\n{question}?\\nOnly the digit.\",";
        String several = text.replaceFirst("rating: \\{prompt: \"[^\"]*\",", Matcher.quoteReplacement(lines));
        assertThat(several).isNotEqualTo(text);
        assertThat(Schemas.misfits("suite", new YAMLMapper().readTree(several))).isEmpty();
        String twice = several.replace("Only the digit.", "{question}");
        assertThat(Schemas.misfits("suite", new YAMLMapper().readTree(twice))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("levels")
    void readerAndSchemaKnowTheSameKeys(String schema, String pointer, String documented, List<String> keys)
            throws IOException {
        JsonNode properties = json(schema).at("/properties" + pointer);
        Set<String> known = new TreeSet<>();
        properties.fieldNames().forEachRemaining(known::add);
        assertThat(known).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(properties)
                .allSatisfy(p -> assertThat(p.path("description").asText()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void theDocumentationHasARowForEveryKeyAndForNoOther(String schema, String document) throws IOException {
        Set<String> expected = new TreeSet<>();
        levels().map(Arguments::get).filter(level -> level[0].equals(schema)).forEach(level -> {
            for (Object key : (List<?>) level[3]) {
                expected.add(level[2] + String.valueOf(key));
            }
        });
        Set<String> rows = new TreeSet<>();
        Pattern.compile("(?m)^\\| `([^`]+)` \\|")
                .matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .forEach(row -> rows.add(row.group(1)));
        assertThat(rows).isEqualTo(expected);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("suite", "docs/suite-file.md"),
                arguments("profile", "docs/profile-file.md"),
                arguments("baseline", "docs/baseline.md"),
                arguments("judge-gold", "docs/judge-gold.md"),
                arguments("training", "docs/training-sets.md"),
                arguments("claims", "docs/claims.md"),
                arguments("recipe", "docs/tuning.md"));
    }

    static Stream<Arguments> levels() {
        String any = "/additionalProperties/properties";
        return Stream.of(
                arguments("suite", "", "", SuiteKeys.SUITE),
                arguments("suite", "/contexts" + ITEMS, "contexts.", SuiteKeys.CONTEXT),
                arguments("suite", "/contexts" + ITEMS + "/messages" + ITEMS, "contexts.messages.", SuiteKeys.MESSAGE),
                arguments("suite", "/scale/properties", "scale.", SuiteKeys.SCALE),
                arguments("suite", "/rating/properties", "rating.", SuiteKeys.RATING),
                arguments("suite", "/choosing/properties", "choosing.", SuiteKeys.CHOOSING),
                arguments("suite", "/questions" + ITEMS, "questions.", SuiteKeys.QUESTION),
                arguments("suite", "/questions" + ITEMS + "/choices" + ITEMS, "questions.choices.", SuiteKeys.CHOICE),
                arguments("suite", "/answering/properties", "answering.", SuiteKeys.ANSWERING),
                arguments("suite", "/readers" + ITEMS, "readers.", SuiteKeys.READER),
                arguments("suite", "/controls" + ITEMS, "controls.", SuiteKeys.CONTROL),
                arguments("suite", "/open" + ITEMS, "open.", SuiteKeys.OPEN),
                arguments("suite", "/variants" + ITEMS, "variants.", SuiteKeys.VARIANT),
                arguments("suite", "/elaboration/properties", "elaboration.", SuiteKeys.ELABORATION),
                arguments(
                        "suite",
                        "/elaboration/properties/prefills/oneOf/1" + ITEMS,
                        "elaboration.prefills.",
                        SuiteKeys.PREFILL),
                arguments("suite", "/judge/properties", "judge.", SuiteKeys.JUDGE),
                arguments("suite", "/judge/properties/categories" + ITEMS, "judge.categories.", SuiteKeys.CATEGORY),
                arguments("suite", "/gate/properties", "gate.", SuiteKeys.GATE),
                arguments("profile", "", "", ProfileKeys.PROFILE),
                arguments("profile", "/providers" + any, "providers.<name>.", ProfileKeys.PROVIDER),
                arguments("profile", "/models" + any, "models.<name>.", ProfileKeys.MODEL),
                arguments("profile", "/models" + any + "/price/properties", "models.<name>.price.", ProfileKeys.PRICE),
                arguments("profile", "/roles/properties", "roles.", ProfileKeys.ROLES),
                arguments("profile", "/rating/properties", "rating.", SuiteKeys.RATING),
                arguments("profile", "/choosing/properties", "choosing.", SuiteKeys.RATING),
                arguments("profile", "/answering/properties", "answering.", SuiteKeys.ANSWERING),
                arguments("profile", "/elaboration/properties", "elaboration.", SuiteKeys.ELABORATION),
                arguments(
                        "profile",
                        "/elaboration/properties/prefills/oneOf/1" + ITEMS,
                        "elaboration.prefills.",
                        SuiteKeys.PREFILL),
                arguments("judge-gold", "", "", JudgeGoldReader.FILE),
                arguments("judge-gold", "/gold" + ITEMS, "gold.", JudgeGoldReader.ELABORATION),
                arguments("training", "", "", TrainingReader.TRAINING),
                arguments("training", "/professional" + ITEMS, "professional.", TrainingReader.LEAGUE),
                arguments("training", "/colleges" + ITEMS, "colleges.", TrainingReader.COLLEGE),
                arguments("claims", "", "", ClaimReader.FILE),
                arguments("claims", "/claims" + ITEMS, "claims.", ClaimReader.CLAIM),
                arguments("recipe", "", "", RecipeReader.RECIPE),
                arguments("recipe", "/scheduler/properties", "scheduler.", RecipeReader.SCHEDULER),
                arguments("recipe", "/lora/properties", "lora.", RecipeReader.LORA),
                arguments("recipe", "/local/properties", "local.", RecipeReader.LOCAL),
                arguments("baseline", "", "", BaselineReader.BASELINE),
                arguments("baseline", "/accepted" + ITEMS, "accepted.", BaselineReader.ENTRY),
                arguments("judge-card", "", "", JudgeCardReader.CARD),
                arguments("judge-card", "/judge/properties", "judge.", JudgeCardReader.JUDGE),
                arguments("judge-card", "/kappa/properties", "kappa.", JudgeCardReader.KAPPA),
                arguments("judge-card", "/categories" + ITEMS, "categories.", JudgeCardReader.CATEGORY),
                arguments("judge-card", "/confusion" + ITEMS, "confusion.", JudgeCardReader.CONFUSION),
                arguments("judge-card", "/injections/properties", "injections.", JudgeCardReader.INJECTIONS));
    }

    @Test
    void theProfileSchemaListsTheReadersDialectsAndExtras() throws IOException {
        JsonNode properties = json("profile").path("properties");
        assertThat(words(properties.at("/providers/additionalProperties/properties/dialect/enum")))
                .containsExactlyInAnyOrderElementsOf(ProfileKeys.DIALECTS);
        assertThat(words(properties.at("/extras/items/enum"))).containsExactlyInAnyOrderElementsOf(ProfileKeys.EXTRAS);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode json(String name) throws IOException {
        return new ObjectMapper()
                .readTree(ROOT.resolve("suites/" + name + ".schema.json").toFile());
    }
}
