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

/** Drawings for pages: SVG without its own style sheet, in the colours of {@link #styleSheet}. */
public final class Drawings {
    /** How much room a drawing has. */
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
     * @param what what was measured
     * @param model the measured model
     */
    public record Range(String what, String model, Bounded number) {}

    /** The most questions on a sheet; more would be unreadable. */
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
     * @param shown what the user calls its {@code results.json}
     * @throws dev.plumbline.mistake.MistakesException if a row is not as a run writes it
     */
    public static Drawings of(RunResults results, String shown) {
        return new Drawings(FindingsReader.of(results, shown));
    }

    /** Returns what every page with drawings needs in its style sheet: colours for a light and a dark page. */
    public static String styleSheet() {
        return SvgPainter.styleSheet(Palette.all());
    }

    /** Returns one question's distributions, or none if nothing was measured. */
    public Optional<String> question(String question, Room room) {
        Findings one = byQuestion.get(question);
        return one == null || one.ratings().stream().allMatch(r -> r.seen() == null)
                ? Optional.empty()
                : Optional.of(SvgPainter.inline(CaseFigures.rating(one, question, room.width)));
    }

    /** Returns how all models explain one given answer; empty if none was asked. */
    public Optional<String> prefill(String question, int answer, Room room) {
        Findings all = byQuestion.get(question);
        Findings one = all == null ? null : all.answering(answer);
        return one == null || one.elaborations().isEmpty()
                ? Optional.empty()
                : Optional.of(SvgPainter.inline(CaseFigures.prefill(
                        one.elaborations(), categories, question + ", given answer " + answer, room.width)));
    }

    /** Returns a candidate's answers next to base's, a panel for each question, as far as they fit a sheet. */
    public Optional<String> answers(String candidate, List<String> questions) {
        return sheet(new DistributionsFigure(), candidate, questions);
    }

    /** Returns a candidate's shifts against what is tolerated. */
    public Optional<String> forest(String candidate, List<String> questions) {
        return sheet(new ForestFigure(), candidate, questions);
    }

    /** Returns how a candidate explains the given answers of all sets but the one named modal. */
    public Optional<String> categories(String candidate, List<String> questions) {
        return sheet(CategoriesFigure.radical(), candidate, questions);
    }

    /** Returns how a candidate explains common answers, with base. */
    public Optional<String> modal(String candidate, List<String> questions) {
        return sheet(CategoriesFigure.modal(), candidate, questions);
    }

    /** Returns how the replies to one open question were read; empty if none was. */
    public Optional<String> open(String question, Room room) {
        Findings one = byQuestion.get(question);
        return one == null || new RepliesFigure().missing(one) != null
                ? Optional.empty()
                : Optional.of(SvgPainter.inline(CaseFigures.open(one, question, room.width)));
    }

    /** Returns how the replies of a candidate to these open questions were read, next to base's, as far as they fit a sheet. */
    public Optional<String> replies(String candidate, List<String> questions) {
        return sheet(new RepliesFigure(), candidate, questions);
    }

    /** Returns how far a candidate's open replies moved, as far as it fits a sheet. */
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
     * Returns the sign of a verdict, as figures draw it.
     *
     * @param verdict within, drifted or inconclusive
     * @param major whether a drift is major
     */
    public static String sign(String verdict, boolean major) {
        VerdictSign known = VerdictSign.of(verdict, major);
        return SvgPainter.sign(known.at(8, 8, 5, known.ink(), null));
    }

    /** Returns the square in a model's colour. */
    public String swatch(String model) {
        return SvgPainter.sign(new Box(2, 2, 12, 12, findings.ink(model), null));
    }
}
