package dev.plumbline.session;

import dev.plumbline.gate.baseline.BaselineFile;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.text.StartCommand;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The remarks of one suite's run about the suite's baseline: entries to review, or the command that creates a missing baseline file. */
final class BaselineWatch {
    private final OpenedSuite opened;
    private final boolean isMissing;
    private final boolean isRequired;
    private final String accept;
    private final LocalDate today;

    /**
     * Checks the baseline of a suite.
     *
     * @param named the suite as the user named it
     * @param environment returns an environment variable's value; {@code CI} is set if no person watches the run
     */
    BaselineWatch(
            Settings settings,
            OpenedSuite opened,
            String named,
            LocalDate today,
            Function<String, @Nullable String> environment) {
        this.opened = opened;
        this.today = today;
        this.isMissing = settings.value(Property.BASELINE).equals("default")
                && !Files.exists(opened.suite().folder().resolve(BaselineFile.NAME));
        this.isRequired = isMissing && settings.enforces() && isCi(environment.apply("CI"));
        String baseline = settings.value(Property.BASELINE);
        boolean standard = baseline.equals("default") || baseline.equals("none");
        this.accept = "accept --suite " + StartCommand.quoted(named)
                + (standard ? "" : " --baseline " + StartCommand.quoted(baseline));
    }

    private static boolean isCi(@Nullable String value) {
        return value != null
                && !value.isBlank()
                && !value.strip().toLowerCase(Locale.ROOT).equals("false");
    }

    /**
     * Returns the remarks for the summary and for the last lines of the console output.
     *
     * @param assessments the assessed shifts on questions and controls
     */
    List<String> news(
            List<Assessment> assessments, List<CategoryVerdict> explanations, List<ReaderComparison> comparisons) {
        List<String> news =
                new ArrayList<>(opened.review(today).news(opened.baseline(), assessments, explanations, comparisons));
        if (isMissing
                && (assessments.stream()
                                .anyMatch(a -> a.isAcceptable() && a.verdict().verdict() != Verdict.WITHIN)
                        || comparisons.stream().anyMatch(c -> !c.passes())
                        || explanations.stream().anyMatch(CategoryVerdict::isToBeAccepted))) {
            news.add(missing());
        }
        return news;
    }

    /**
     * Returns why a test fails, in three lines: what moved by how much, the verdict with its reason, and the command that accepts this shift. In CI the last
     * line reports a missing baseline instead.
     *
     * @param baseMean base's mean answer, or null if base gave none
     */
    String failure(Assessment assessment, @Nullable Double baseMean) {
        String question = assessment.question().id();
        String candidate = assessment.candidate().name();
        String base = assessment.base().name();
        Shift shift = assessment.shift();
        String what = question + ": " + candidate;
        if (shift == null) {
            what += " could not be compared with " + base;
        } else {
            boolean sure = assessment.verdict().verdict() == Verdict.DRIFTED;
            Bounded decisive = assessment.decisive();
            what += (sure ? " moved from " : " may have moved from ") + base + ": "
                    + moved(decisive == null ? shift.tv() : decisive)
                    + (assessment.verdict().decidedBy() == DecidedBy.FORMAT ? " (all replies)" : "");
        }
        return failure(
                what,
                assessment.verdict().reason(),
                direction(shift, baseMean),
                assessment.isAcceptable() ? options(question, candidate) : null);
    }

    private String moved(Bounded tv) {
        String low = points(tv.low());
        String high = points(tv.high());
        return "TV " + low + (low.equals(high) ? "" : " to " + high) + ", tolerated "
                + points(opened.suite().gate().delta());
    }

    /** Returns why a test of explanations fails. A withheld verdict has no accept command, because a baseline cannot accept it. */
    String failure(CategoryVerdict verdict) {
        PrefillCell cell = verdict.cell();
        String question = cell.question().id();
        String what = question + ": how " + cell.model().name() + " explains " + cell.answer()
                + switch (verdict.answer()) {
                    case DRIFTED -> " moved from base";
                    case INCONCLUSIVE -> " may have moved from base";
                    case WITHIN, WITHHELD -> " has no verdict";
                };
        String options = options(question, cell.model().name()) + " --answer " + cell.answer();
        return failure(what, verdict.reason(), "", verdict.isToBeAccepted() ? options : null);
    }

    /** Returns why a test of open questions fails. The message describes one failed comparison, a drifted one if there is any. */
    String failure(List<ReaderComparison> failed) {
        ReaderComparison first = failed.stream()
                .filter(c -> c.verdict() == Verdict.DRIFTED)
                .findFirst()
                .orElse(failed.get(0));
        String what = first.name() + ": " + first.reader() + " of "
                + first.candidate().name()
                + (first.verdict() == Verdict.DRIFTED ? " moved from base" : " may have moved from base")
                + (failed.size() == 1 ? "" : ", and " + (failed.size() - 1) + " more of its readings");
        return failure(
                what,
                first.reason(),
                "",
                options(first.name(), first.candidate().name()));
    }

    /** The second line starts with the verdict, because reports group failures by the verdict. */
    private String failure(String what, String reason, String direction, @Nullable String options) {
        int end = reason.indexOf(": ") + 2;
        String why = end < 2 ? direction + reason : reason.substring(0, end) + direction + reason.substring(end);
        String message = what + "\n" + why;
        if (options == null) {
            return message;
        }
        return message + "\n" + (isRequired ? missing() : "to accept it: " + command(options));
    }

    private static String direction(@Nullable Shift shift, @Nullable Double baseMean) {
        if (shift == null || baseMean == null) {
            return "";
        }
        Bounded mean = shift.meanShift();
        int digits = Math.abs(mean.value()) < 1 ? 2 : 1;
        String from = rounded(baseMean, digits);
        String to = rounded(baseMean + mean.value(), digits);
        boolean sure = mean.low() > 0 || mean.high() < 0;
        if (!sure && from.equals(to)) {
            return "mean " + from + ", unchanged; ";
        }
        String towards = mean.value() > 0 ? "up" : "down";
        return "mean " + from + " -> " + to + " ("
                + (sure ? towards : towards + " as far as seen, the direction is open") + "); ";
    }

    private static String rounded(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String points(double value) {
        return rounded(value, 2);
    }

    private static String options(String question, String model) {
        return " --question " + StartCommand.quoted(question) + " --model " + StartCommand.quoted(model);
    }

    private String command(String options) {
        return StartCommand.with(accept + options + " --reason \"...\"");
    }

    private String missing() {
        return "there is no baseline.yaml" + (isRequired ? ", which CI requires" : "") + "; to accept these shifts: "
                + command("");
    }
}
