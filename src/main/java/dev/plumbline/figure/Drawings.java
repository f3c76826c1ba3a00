package dev.plumbline.figure;

import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.SvgPainter;
import dev.plumbline.results.RunResults;
import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drawings for pages: SVG without its own style sheet. The page supplies the colours with {@link #styleSheet}. */
public final class Drawings {
    /** The width that a page has for a drawing. */
    public enum Room {
        PAGE(Sheet.WIDTH),
        PHONE(336);

        private final double width;

        Room(double width) {
            this.width = width;
        }
    }

    /**
     * A number with its interval.
     *
     * @param what the measured quantity
     * @param model the measured model
     */
    public record Range(String what, String model, Bounded number) {}

    /** The maximum number of questions on a sheet; more would be unreadable. */
    public static final int MOST_QUESTIONS = 60;

    private final Findings findings;
    private final Map<String, Findings> byQuestion;
    private final List<String> categories;

    private Drawings(Findings findings) {
        this.findings = findings;
        this.byQuestion = findings.byQuestion();
        this.categories = CategoryBars.categories(findings.elaborations());
    }

    /**
     * Returns the drawings of a run.
     *
     * @param shown the name of {@code results.json} in error messages
     * @throws dev.plumbline.mistake.MistakesException if the file has a row that a run cannot have written
     */
    public static Drawings of(RunResults results, String shown) {
        return new Drawings(FindingsReader.of(results, shown));
    }

    /** Returns the style sheet of all drawings, with colours for a light and a dark page. */
    public static String styleSheet() {
        return SvgPainter.styleSheet(Palette.all());
    }

    /** Returns one question's distributions; empty if nothing was measured. */
    public Optional<String> question(String question, Room room) {
        Findings one = byQuestion.get(question);
        return one == null || one.ratings().stream().allMatch(r -> r.seen() == null)
                ? Optional.empty()
                : Optional.of(SvgPainter.inline(CaseFigures.rating(one, question, room.width)));
    }

    /** Returns the explanations of one given answer by all models; empty if no model was asked. */
    public Optional<String> prefill(String question, int answer, Room room) {
        Findings all = byQuestion.get(question);
        Findings one = all == null ? null : all.answering(answer);
        return one == null || one.elaborations().isEmpty()
                ? Optional.empty()
                : Optional.of(SvgPainter.inline(CaseFigures.prefill(
                        one.elaborations(), categories, question + ", given answer " + answer, room.width)));
    }

    /** Returns a candidate's answers next to base's, with one panel for each of the first {@link #MOST_QUESTIONS} questions. */
    public Optional<String> answers(String candidate, List<String> questions) {
        return sheet(new DistributionsFigure(), candidate, questions);
    }

    /** Returns a candidate's shifts next to the tolerated shift. */
    public Optional<String> forest(String candidate, List<String> questions) {
        return sheet(new ForestFigure(), candidate, questions);
    }

    /** Returns a candidate's explanations of the given answers of all sets except the set named modal. */
    public Optional<String> categories(String candidate, List<String> questions) {
        return sheet(CategoriesFigure.radical(), candidate, questions);
    }

    /** Returns a candidate's explanations of the given answers of the set named modal, next to base's. */
    public Optional<String> modal(String candidate, List<String> questions) {
        return sheet(CategoriesFigure.modal(), candidate, questions);
    }

    /** Returns the values that readers gave the replies to one open question; empty if no reply was read. */
    public Optional<String> open(String question, Room room) {
        Findings one = byQuestion.get(question);
        return one == null || new RepliesFigure().missing(one) != null
                ? Optional.empty()
                : Optional.of(SvgPainter.inline(CaseFigures.open(one, question, room.width)));
    }

    /** Returns the values that readers gave a candidate's replies next to base's, for the first {@link #MOST_QUESTIONS} of these open questions. */
    public Optional<String> replies(String candidate, List<String> questions) {
        return sheet(new RepliesFigure(), candidate, questions);
    }

    /** Returns a candidate's shifts of open replies, as many as one sheet can show. */
    public Optional<String> openForest(String candidate) {
        return sheet(new OpenForestFigure(), candidate, List.of());
    }

    private Optional<String> sheet(Figure figure, String candidate, List<String> questions) {
        Set<String> shown = Set.copyOf(questions.subList(0, Math.min(MOST_QUESTIONS, questions.size())));
        Findings part = findings.only(candidate::equals, shown::contains);
        return figure.missing(part) == null
                ? Optional.of(SvgPainter.inline(figure.draw(part, Caption.onPage())))
                : Optional.empty();
    }

    /** Returns numbers with their intervals on an axis; empty if there are no rows. */
    public Optional<String> ranges(String title, List<Range> rows, double from, double to) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(SvgPainter.inline(RangesFigure.draw(findings, title, rows, from, to)));
    }

    /**
     * Returns the sign of a verdict, the same as in figures.
     *
     * @param verdict within, drifted or inconclusive
     * @param major whether a drift is major
     */
    public static String sign(String verdict, boolean major) {
        VerdictSign known = VerdictSign.of(verdict, major);
        return SvgPainter.sign(known.at(8, 8, 5, known.ink(), null));
    }

    /** Returns a square in a model's colour, for a legend. */
    public String swatch(String model) {
        return SvgPainter.sign(new Box(2, 2, 12, 12, findings.ink(model), null));
    }
}
