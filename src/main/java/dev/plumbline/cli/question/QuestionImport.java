package dev.plumbline.cli.question;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.nio.file.Path;
import java.util.List;

/**
 * A suite made from another tool's file of questions.
 *
 * @param suite the text of {@code suite.yaml}
 * @param questions the text of {@code questions/questions.jsonl}
 * @param count the number of questions
 * @param notes notes on what was not imported, each with its place
 */
public record QuestionImport(String suite, String questions, int count, List<String> notes) {
    public QuestionImport {
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file.
     *
     * @param name the name of the new suite
     * @param shown the name of the file in error messages
     * @throws MistakesException if the file cannot be read, or has no question that a suite can ask
     */
    public static QuestionImport read(String name, Path file, String shown) {
        Mistakes mistakes = new Mistakes();
        boolean table = shown.endsWith(".csv");
        if (!table && !shown.endsWith(".yaml") && !shown.endsWith(".yml")) {
            throw new MistakesException(
                    Place.of("--from"),
                    "must name a .csv or .yaml file of questions",
                    shown,
                    "save the questions as one of them; .jsonl files with a suite's keys are for 'init NAME --from'");
        }
        ImportedQuestions imported =
                table ? OpinionTable.read(file, shown, mistakes) : ParaphraseFile.read(file, shown, mistakes);
        if (mistakes.count() == 0 && imported.questions().isEmpty()) {
            imported.notes().stream()
                    .limit(20)
                    .forEach(note -> mistakes.add(Place.of(shown), "left out: " + note, null, "change it"));
            mistakes.add(Place.of(shown), "holds no question that a suite can ask", null, "name another file");
        }
        mistakes.throwIfAny();
        SuiteText text = new SuiteText(name, imported);
        return new QuestionImport(
                text.suite(String.valueOf(file.getFileName())),
                text.questions(),
                imported.questions().size(),
                imported.notes());
    }
}
