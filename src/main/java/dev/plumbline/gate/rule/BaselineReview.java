package dev.plumbline.gate.rule;

import dev.plumbline.gate.baseline.Acceptance;
import dev.plumbline.gate.baseline.AskedWords;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.DidYouMean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remarks on a baseline's entries that have expired, have nothing left to accept, or no longer cover their shift. */
public final class BaselineReview {
    /** The number of days before its expiry from which an entry is reported. */
    private static final int WARNED_DAYS = 14;

    private final Suite suite;
    private final AskedWords asked;
    private final Cell running;
    private final List<String> candidates;
    private final Collection<String> profiles;
    private final LocalDate today;

    private record Cell(String profile, String base) {}

    /**
     * The run that a baseline is reviewed with.
     *
     * @param profile the name of the run's profile
     * @param base the name of that profile's base
     * @param candidates all candidates of that profile, even those that this run does not ask
     * @param profiles the names of all the suite's profiles; entries about other profiles are reviewed in runs of those profiles
     * @param today the day on which entries are checked for expiry
     */
    public BaselineReview(
            Suite suite,
            String profile,
            String base,
            List<String> candidates,
            Collection<String> profiles,
            LocalDate today) {
        this.suite = suite;
        this.asked = new AskedWords(suite);
        this.running = new Cell(profile, base);
        this.candidates = List.copyOf(candidates);
        this.profiles = List.copyOf(profiles);
        this.today = today;
    }

    /**
     * Returns one remark for each entry that has expired, expires soon, or no longer accepts a shift, in the order of the file. Remarks never fail a
     * run.
     *
     * @param assessments the assessments of questions and controls
     * @param explanations the verdicts on how given answers were explained
     * @param comparisons the comparisons of open questions and sets
     */
    public List<String> news(
            Baseline baseline,
            List<Assessment> assessments,
            List<CategoryVerdict> explanations,
            List<ReaderComparison> comparisons) {
        List<ShiftReading> readings = Stream.of(
                        assessments.stream().map(Assessment::reading),
                        explanations.stream().map(CategoryVerdict::reading),
                        comparisons.stream().map(ReaderComparison::reading))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .toList();
        List<String> news = new ArrayList<>();
        for (BaselineEntry entry : baseline.accepted()) {
            String words = words(baseline, entry, readings);
            if (words != null) {
                news.add("baseline: " + entry.cell() + ": " + words);
            }
        }
        return news;
    }

    private @Nullable String words(Baseline baseline, BaselineEntry entry, List<ShiftReading> readings) {
        if (!entry.profile().equals(running.profile())) {
            return profiles.contains(entry.profile())
                    ? null
                    : orphaned("profile", entry.profile(), List.copyOf(profiles));
        }
        if (!entry.base().equals(running.base())) {
            return orphaned("base", entry.base(), List.of(running.base()));
        }
        if (!candidates.contains(entry.model())) {
            return orphaned("candidate", entry.model(), candidates);
        }
        List<String> questions = Stream.of(suite.questions(), suite.controls())
                .flatMap(List::stream)
                .map(Question::id)
                .toList();
        if (entry.reader() != null) {
            questions = compared(entry.reader());
        }
        if (!questions.contains(entry.question())) {
            return orphaned("question", entry.question(), questions);
        }
        if (entry.answer() != null && !isExplained(entry.question(), entry.answer())) {
            return "no model is asked to explain the answer " + entry.answer()
                    + " any more, so the entry accepts nothing; remove it";
        }
        if (!entry.appliesOn(today)) {
            return Acceptance.expired(entry);
        }
        if (isReworded(entry)) {
            return "the words that are asked have changed since it was accepted, so the entry accepts nothing; accept the shift again";
        }
        return readings.stream()
                .filter(now -> entry.covers(running.profile(), running.base(), now))
                .findFirst()
                .map(now -> standing(baseline, entry, now))
                .orElseGet(() -> expiresSoon(entry));
    }

    /**
     * Returns the names that an entry with this reader may have. For {@link ReaderComparison#RATINGS} these are the sets of rated questions. For
     * other readers these are the open questions, their sets and the suite.
     */
    private List<String> compared(String reader) {
        return (reader.equals(ReaderComparison.RATINGS)
                        ? suite.questions().stream().map(Question::set)
                        : Stream.concat(
                                suite.open().questions().stream().flatMap(q -> Stream.of(q.id(), q.set())),
                                Stream.of(suite.name())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String expiresSoon(BaselineEntry entry) {
        LocalDate expires = entry.expires();
        if (expires == null || expires.isAfter(today.plusDays(WARNED_DAYS))) {
            return null;
        }
        return "applies until " + expires + " only; accept the shift again before, or it fails from the next day on";
    }

    private boolean isReworded(BaselineEntry entry) {
        String then = entry.traits() == null ? null : entry.traits().asked();
        if (then == null) {
            return false;
        }
        if (entry.reader() != null) {
            return suite.open().questions().stream()
                    .filter(question -> question.id().equals(entry.question()))
                    .anyMatch(question -> !asked.of(question).equals(then));
        }
        return Stream.of(suite.questions(), suite.controls())
                .flatMap(List::stream)
                .filter(question -> question.id().equals(entry.question()))
                .map(question -> entry.answer() == null ? asked.of(question) : asked.of(question, entry.answer()))
                .noneMatch(then::equals);
    }

    /**
     * Returns whether the suite may ask for an explanation of this answer. An automatic rule may choose any answer, and a different one in each run.
     */
    private boolean isExplained(String question, int answer) {
        ElaborationSettings elaboration = suite.elaboration();
        return elaboration != null
                && (elaboration.automatic()
                        || elaboration.prefills().stream()
                                .anyMatch(p -> p.question().equals(question) && p.answer() == answer));
    }

    private @Nullable String standing(Baseline baseline, BaselineEntry entry, ShiftReading now) {
        int width = suite.answersOf(now.question()).width();
        Acceptance acceptance = Acceptance.of(
                entry, now, width, baseline.level(entry, suite.gate().alpha()), today);
        return acceptance.standing() == Acceptance.Standing.ACCEPTS ? null : acceptance.words();
    }

    private static String orphaned(String what, String name, List<String> known) {
        return "there is no " + what + " '" + name + "' here any more, so the entry accepts nothing; remove it ("
                + DidYouMean.of(name, known) + ")";
    }
}
