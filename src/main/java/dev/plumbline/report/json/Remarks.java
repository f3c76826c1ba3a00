package dev.plumbline.report.json;

import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.suite.Variant;
import java.util.ArrayList;
import java.util.List;

/** Sentences on what a run could have asked and did not, what could not be read, and what is not a distribution. */
public final class Remarks {
    private Remarks() {}

    /** Returns what the suite offers and the profile did not ask for, what could not be read, and what is not a distribution. */
    public static List<String> of(Results results) {
        List<String> remarks = new ArrayList<>();
        String none = ": none asked (the profile's extras do not name them)";
        if (!results.extras().asked().controls() && !results.suite().controls().isEmpty()) {
            remarks.add("controls" + none);
        }
        if (!results.extras().asked().variants() && !results.suite().variants().isEmpty()) {
            remarks.add("variants" + none);
        }
        results.extras()
                .variants()
                .forEach(v -> remarks.addAll(unread(results.suite().variants(), v)));
        remarks.addAll(PostSampling.remarks(results));
        remarks.addAll(results.extras().askedDifferently());
        return remarks;
    }

    /** Returns a sentence on each wording that could not be read on some questions. */
    private static List<String> unread(List<Variant> asked, CandidateVariants variants) {
        List<String> unread = new ArrayList<>();
        for (Variant variant : asked) {
            long missing = variants.questions().stream()
                    .filter(question -> question.wordings().stream().noneMatch(w -> variant.equals(w.variant())))
                    .count();
            if (missing > 0) {
                unread.add("variants: wording " + variant.id() + " could not be read, or not for both, on " + missing
                        + " of " + variants.questions().size() + " questions of "
                        + variants.candidate().name());
            }
        }
        return unread;
    }
}
