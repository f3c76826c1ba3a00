package dev.plumbline.study;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Trial;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts the study's output files to a recording. Each row becomes the reply to the request that the suite would send, so that replay measures the
 * published record with the same code as any other recording.
 */
public final class StudyImport {
    private final Suite suite;
    private final Cast cast;
    private final EvalPlan plan;
    private final boolean withholdText;
    private final RatingProtocol ratings;
    private final Map<String, Question> byPrompt = new HashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /**
     * An import for this suite.
     *
     * @param suite the suite with the overrides of the profile
     * @param cast the profile's models; their names are the study's {@code model_name}s
     * @param withholdText whether placeholders replace the explanations
     */
    public StudyImport(Suite suite, Cast cast, boolean withholdText) {
        this.suite = suite;
        this.cast = cast;
        this.plan = EvalPlan.of(suite, cast);
        this.withholdText = withholdText;
        this.ratings = new RatingProtocol(suite);
        suite.questions().forEach(q -> byPrompt.put(ratings.prompt(q), q));
    }

    /**
     * Reads all files and checks that they have a reply to every planned request.
     *
     * @param from the folder with the files
     * @param shownAs the name of the folder in messages
     * @return the lines of each model's file, by the model's name
     * @throws MistakesException with every damaged, unknown, repeated or missing row; nothing has been written in this case
     */
    public Map<String, List<RecordedReply>> read(Path from, String shownAs) {
        Mistakes mistakes = new Mistakes();
        StudyFiles files = new StudyFiles(from, shownAs, mistakes);
        ImportedReplies replies = new ImportedReplies(mistakes);
        StudyRatings ratingRows = new StudyRatings(suite, cast, ratings, this::question, warnings);
        files.rows(StudyFiles.RATINGS).forEach(row -> ratingRows.read(row, replies));
        ElaborationSettings elaboration = suite.elaboration();
        JudgeSettings judge = suite.judge();
        ModelRef judgeModel = cast.judge();
        if (elaboration != null && judge != null && judgeModel != null) {
            StudyElaborations elaborationRows = new StudyElaborations(
                    suite,
                    plan,
                    judgeModel,
                    new ElaborationProtocol(ratings, elaboration),
                    new JudgeProtocol(ratings, judge),
                    this::question,
                    withholdText);
            StudyFiles.ELABORATIONS.forEach(
                    name -> files.rows(name).forEach(row -> elaborationRows.read(row, replies)));
        }
        if (mistakes.count() == 0) {
            reportMissing(shownAs, replies, mistakes);
        }
        mistakes.throwIfAny();
        return inPlanOrder(replies);
    }

    /** Returns the warnings, which did not stop the import. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private Optional<Question> question(StudyRow row) {
        String prompt = row.text("question");
        if (prompt == null) {
            return Optional.empty();
        }
        Question question = byPrompt.get(prompt);
        if (question == null) {
            row.wrong("the suite asks no such question", prompt, "import into the suite that was asked");
        }
        return Optional.ofNullable(question);
    }

    private void reportMissing(String shownAs, ImportedReplies replies, Mistakes mistakes) {
        List<Trial> missing = plan.trials().filter(t -> !replies.has(t)).toList();
        if (!missing.isEmpty()) {
            mistakes.add(
                    Place.of(shownAs),
                    missing.size() + " planned replies are not in the record, the first: "
                            + missing.get(0).id(suite.name()),
                    null,
                    "fetch the files again, or list in the profile only the cells the record has");
        }
    }

    private Map<String, List<RecordedReply>> inPlanOrder(ImportedReplies replies) {
        Map<String, Map<String, RecordedReply>> byModel = new LinkedHashMap<>();
        plan.trials().forEach(trial -> {
            String model = trial instanceof Trial.RatingTrial rating
                    ? rating.model().name()
                    : trial instanceof Trial.ElaborationTrial elaboration
                            ? elaboration.cell().model().name()
                            : trial instanceof Trial.OpenTrial open
                                    ? open.cell().model().name()
                                    : judgeName();
            RecordedReply reply = replies.of(trial);
            // Equal explanations share one judgement, so its line is written once.
            byModel.computeIfAbsent(model, m -> new LinkedHashMap<>()).putIfAbsent(reply.key(), reply);
        });
        Map<String, List<RecordedReply>> lines = new LinkedHashMap<>();
        byModel.forEach((model, byKey) -> lines.put(model, List.copyOf(byKey.values())));
        return lines;
    }

    private String judgeName() {
        ModelRef judge = cast.judge();
        return judge == null ? "judge" : judge.name();
    }
}
