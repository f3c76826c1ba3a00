package dev.plumbline.gate;

import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.yaml.DidYouMean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader should know of a baseline beside a run: entries that have expired, have nothing left to accept, or were outrun. */
public final class BaselineReview {
    private final Suite suite;
    private final Cell running;
    private final List<String> candidates;
    private final Collection<String> profiles;
    private final LocalDate today;

    private record Cell(String profile, String base) {}

    /**
     * The run that a baseline is reviewed beside.
     *
     * @param profile the name of the run's profile
     * @param base the name of that profile's base
     * @param candidates all candidates of that profile, asked in this run or not
     * @param profiles the names of all the suite's profiles; what is about another of them is left to its own runs
     * @param today for entries that expire
     */
    public BaselineReview(
            Suite suite,
            String profile,
            String base,
            List<String> candidates,
            Collection<String> profiles,
            LocalDate today) {
        this.suite = suite;
        this.running = new Cell(profile, base);
        this.candidates = List.copyOf(candidates);
        this.profiles = List.copyOf(profiles);
        this.today = today;
    }

    /** One sentence for each entry that is not simply in force, in the order of the file; none of them fails a run. */
    public List<String> news(Baseline baseline, List<Assessment> assessments) {
        List<String> news = new ArrayList<>();
        for (BaselineEntry entry : baseline.accepted()) {
            String words = words(entry, assessments);
            if (words != null) {
                news.add("baseline: " + entry.model() + ", " + entry.question() + ": " + words);
            }
        }
        return news;
    }

    private @Nullable String words(BaselineEntry entry, List<Assessment> assessments) {
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
        List<String> questions = suite.questions().stream().map(Question::id).toList();
        if (!questions.contains(entry.question())) {
            return orphaned("question", entry.question(), questions);
        }
        if (!entry.appliesOn(today)) {
            return Acceptance.expired(entry);
        }
        return assessments.stream()
                .filter(a -> a.candidate().name().equals(entry.model())
                        && a.question().id().equals(entry.question()))
                .findFirst()
                .map(a -> standing(entry, a))
                .orElse(null);
    }

    private @Nullable String standing(BaselineEntry entry, Assessment assessment) {
        ShiftReading now = assessment.reading();
        if (now == null) {
            return null;
        }
        int width = suite.scale().max() - suite.scale().min();
        Acceptance acceptance = Acceptance.of(entry, now, width, today);
        return acceptance.standing() == Acceptance.Standing.ACCEPTS ? null : acceptance.words();
    }

    private static String orphaned(String what, String name, List<String> known) {
        return "there is no " + what + " '" + name + "' here any more, so the entry accepts nothing; remove it ("
                + DidYouMean.of(name, known) + ")";
    }
}
