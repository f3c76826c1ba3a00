package dev.plumbline.junit;

import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.BaselineFile;
import dev.plumbline.gate.CategoryVerdict;
import dev.plumbline.gate.Verdict;
import dev.plumbline.text.StartCommand;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one suite's run has to say of its baseline: entries to look at, and the command that would make a file that is missing. */
final class BaselineWatch {
    private final OpenedSuite opened;
    private final boolean isMissing;
    private final boolean isRequired;
    private final String command;
    private final LocalDate today;

    /**
     * Watches over the baseline of a suite.
     *
     * @param named the suite as the user named it
     * @param environment where {@code CI} says that nobody is watching
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
        String quoted = named.matches("[\\w./-]+") ? named : "\"" + named + "\"";
        this.command = StartCommand.with("accept --suite " + quoted + " --reason \"...\"");
    }

    private static boolean isCi(@Nullable String value) {
        return value != null
                && !value.isBlank()
                && !value.strip().toLowerCase(Locale.ROOT).equals("false");
    }

    /**
     * The sentences for the summary and the last lines.
     *
     * @param assessments of questions and controls
     */
    List<String> news(List<Assessment> assessments, List<CategoryVerdict> explanations) {
        List<String> news = new ArrayList<>(opened.review(today).news(opened.baseline(), assessments, explanations));
        if (isMissing
                && (assessments.stream().anyMatch(a -> a.verdict().verdict() != Verdict.WITHIN)
                        || explanations.stream().anyMatch(CategoryVerdict::isToBeAccepted))) {
            news.add(missing());
        }
        return news;
    }

    /** Why a test fails: the verdict, and in CI, where a missing baseline is a mistake of its own, the command that makes one. */
    String failure(Assessment assessment) {
        return failure(assessment.verdict().reason(), true);
    }

    /** The same of explanations; what is withheld no baseline can accept. */
    String failure(CategoryVerdict verdict) {
        return failure(verdict.reason(), verdict.isToBeAccepted());
    }

    private String failure(String reason, boolean isToBeAccepted) {
        return reason + (isRequired && isToBeAccepted ? "; " + missing() : "");
    }

    private String missing() {
        return "there is no baseline.yaml" + (isRequired ? ", which CI requires" : "") + "; to accept these shifts: "
                + command;
    }
}
