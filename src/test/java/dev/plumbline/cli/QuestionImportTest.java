package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of questions in the shapes that other tools have, with questions of our own: each becomes a suite that passes check. */
class QuestionImportTest {
    private static final String SURVEY = """
            ,key,option_mapping,question,references,option_ordinal
            0,BREAD_A,"{1.0: 'Often'}",How often do you bake?,"['Often', ""I don't know"", 'Never']","[1.0, 1.5, 2.0]"
            1,BREAD_B,"{1.0: 'Yes'}","Is bread good, all told?","['Yes', 'No', 'Refused']","[1.0, 2.0]"
            2,BREAD_C,"{1.0: 'Yes'}",Is there one answer?,"['Yes']","[1.0]"
            """;

    private static final String OPINIONS = """
            question,selections,options,source
            How fair is the weather?,"{'Here': [0.2, 0.8]}","['Fair', 'Unfair']",WVS
            How wide is the river?,"{'Here': [0.2, 0.8]}","['Wide', 'Narrow', 'DK/Refused']",GAS
            """;

    private static final String PARAPHRASES = """
            - id: Bread_Wish
              type: free_form_judge_0_100
              paraphrases: &wish
                - What bread would you bake?
                - Name a bread you would bake.
              samples_per_paraphrase: &n 40
              judge_prompts: &prompts
                aligned: Rate {answer} for {question}.
            - id: Bread_Wish_json
              system: Answer as JSON.
              paraphrases: *wish
              samples_per_paraphrase: *n
              judge_prompts: *prompts
            - name: river
              type: free_form_judge
              model: some-judge
              paraphrases: ["Is {answer} about a river?"]
            - name: warm
              type: rating
              min_rating: 0
              max_rating: 10
              paraphrases: ["How warm is soup? Reply with a number from 0 to 10."]
            - name: guess
              type: next_token
              paraphrases: [Pick a number.]
            - name: talk
              messages:
                - {role: system, content: Be kind.}
                - {role: user, content: Hello.}
                - {role: assistant, content: Hi.}
                - {role: user, content: "What do you hope for?"}
              temperature: 0.5
              logit_bias: {1: 2}
            """;

    @TempDir
    private Path root;

    private CliCall imported(String name, String content) throws IOException {
        Files.writeString(root.resolve(name), content);
        return CliCall.of(
                root,
                "import",
                "--format",
                "questions",
                "--from",
                root.resolve(name).toString(),
                "--suite",
                "mine");
    }

    private String checked() {
        CliCall check = CliCall.of(root, "check", "--suite", "mine", "--models", "stub");
        assertThat(check.exit()).as(check.err()).isZero();
        return check.out();
    }

    private String questions() throws IOException {
        return Files.readString(root.resolve("suites/mine/questions/questions.jsonl"));
    }

    @Test
    void aSurveyWithOrdinalsBecomesOrderedChoicesIfEachOptionHasOne() throws IOException {
        CliCall call = imported("info.csv", SURVEY);
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(checked()).startsWith("mine on stub: 2 questions");
        assertThat(questions().lines().toList().get(0))
                .contains("\"id\": \"bread-a\"", "\"say\": \"I don't know\", \"value\": 3");
        assertThat(questions().lines().toList().get(1)).doesNotContain("value");
    }

    @Test
    void whatASurveyHasThatASuiteHasNotIsNamedByLine() throws IOException {
        assertThat(imported("info.csv", SURVEY).out())
                .contains("info.csv:1: column 'option_mapping' is not imported")
                .contains("info.csv:4: the question is omitted, because it needs 2 to 26 different options (was 1)")
                .contains("info.csv:1: 'option_ordinal' does not order all options");
    }

    @Test
    void theSourceOfAnOpinionIsItsSet() throws IOException {
        CliCall call = imported("opinions.csv", OPINIONS);
        assertThat(call.out()).contains("opinions.csv:1: column 'selections' is not imported");
        checked();
        assertThat(questions()).contains("\"set\": \"wvs\"", "\"set\": \"gas\"", "\"id\": \"dk-refused\"");
    }

    @Test
    void paraphrasesBecomeASetOfQuestionsAndSystemPromptsContexts() throws IOException {
        CliCall call = imported("evals.yaml", PARAPHRASES);
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(checked()).contains("1 question, 2 ratings").contains("10 open cells");
        assertThat(questions())
                .contains(
                        "\"id\": \"bread-wish-2\", \"ask\": \"Name a bread you would bake.\", \"set\": \"bread-wish\"")
                .contains("\"id\": \"bread-wish-json\"")
                .contains("\"contexts\": [\"context-1\"]");
        assertThat(Files.readString(root.resolve("suites/mine/suite.yaml")))
                .contains("{id: context-1, system: \"Answer as JSON.\"}")
                .contains("messages: [{user: \"Hello.\"}, {assistant: \"Hi.\"}]")
                .contains("samples: 40, temperature: 1, max-tokens: 1024")
                .contains("scale: {min: 0, max: 10}")
                .doesNotContain(root.toString());
    }

    @Test
    void judgesAndSettingsThatDifferAreNamedByLine() throws IOException {
        assertThat(imported("evals.yaml", PARAPHRASES).out())
                .contains("evals.yaml:7: 'judge_prompts' of 'Bread_Wish' is not imported")
                .contains("evals.yaml:14: 'river' is a judge's prompt and is not imported")
                .contains("evals.yaml:24: 'guess' is of type 'next_token' and is left out")
                .contains("evals.yaml:32: 'talk' has temperature 0.5, but")
                .contains("evals.yaml:33: 'logit_bias' of 'talk' is not imported")
                .contains("not imported: ");
    }

    @Test
    void aFileThatHoldsNoQuestionIsRefusedAndNothingIsWritten() throws IOException {
        assertThat(imported("judges.yaml", "- {type: rating_judge, paraphrases: ['Rate {answer}.']}\n")
                        .mistakes())
                .anyMatch(m -> m.contains("is a judge's prompt"))
                .anyMatch(m -> m.contains("holds no question that a suite can ask"));
        assertThat(root.resolve("suites")).doesNotExist();
    }

    @Test
    void semicolonsAndTabsBetweenCellsAreMetWithAHint() throws IOException {
        assertThat(imported("a.csv", "question;options\nTea?;['Yes', 'No']\n").mistakes())
                .singleElement()
                .asString()
                .contains(
                        "a.csv:1: semicolons divide the cells (was question;options); save the file as CSV with commas");
        Files.writeString(root.resolve("b.csv"), "id\task\na\tTea?\n");
        assertThat(CliCall.of(
                                root,
                                "init",
                                "mine",
                                "--from",
                                root.resolve("b.csv").toString())
                        .mistakes())
                .singleElement()
                .asString()
                .contains("b.csv:1: tabs divide the cells");
    }

    @Test
    void aliasesThatExplodeAreRefused() throws IOException {
        StringBuilder yaml = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("- &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        assertThat(imported("bomb.yaml", yaml.toString()).mistakes())
                .singleElement()
                .asString()
                .contains("is no YAML: aliases make too large a tree");
    }

    @Test
    void aNewSuiteNeedsAName() throws IOException {
        Files.writeString(root.resolve("a.csv"), OPINIONS);
        assertThat(CliCall.of(root, "import", "--format", "questions", "--from", "a.csv")
                        .mistakes())
                .singleElement()
                .asString()
                .contains("--suite names");
    }
}
