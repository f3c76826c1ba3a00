package dev.plumbline.report.json;

import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.CandidateIdentity;
import dev.plumbline.gate.rule.OpenInteraction;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.profile.Profile;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Ledger;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All findings of a run, in the suite's order: the one source of every number in every report.
 *
 * @param withheldTexts whether any reply is a placeholder
 * @param judgeProof whether the judge is proven
 * @param evidence the findings beyond one question of one candidate
 * @param identities of each candidate, whether its replies are base's
 * @param servedChanges a sentence for each model that more than one host or deployment answered for
 * @param extras what was found beyond the plain suite
 * @param answers one for each open question and model
 * @param comparisons what their readers compare, in the order of the gate
 * @param interactions how much the shifts of open questions depend on the context
 */
public record Results(
        Suite suite,
        Profile profile,
        Cast cast,
        Ledger ledger,
        List<RatingResult> ratings,
        List<Assessment> shifts,
        List<PrefillResult> elaborations,
        List<SuiteVerdict> verdicts,
        boolean withheldTexts,
        JudgeProof judgeProof,
        Evidence evidence,
        List<CandidateIdentity> identities,
        List<String> servedChanges,
        ExtraResults extras,
        List<OpenResult> answers,
        List<ReaderComparison> comparisons,
        List<OpenInteraction> interactions) {
    public Results {
        ratings = List.copyOf(ratings);
        shifts = List.copyOf(shifts);
        elaborations = List.copyOf(elaborations);
        verdicts = List.copyOf(verdicts);
        identities = List.copyOf(identities);
        servedChanges = List.copyOf(servedChanges);
        answers = List.copyOf(answers);
        comparisons = List.copyOf(comparisons);
        interactions = List.copyOf(interactions);
    }

    /** Returns all that was judged by the suite's rule: its questions, then the controls. */
    public List<Assessment> assessments() {
        return Stream.concat(shifts.stream(), extras.controls().stream().flatMap(c -> c.controls().stream()))
                .toList();
    }

    /** Returns what weakens the verdicts, a sentence each, for the first page, the summary and the last lines. */
    public List<String> cautions() {
        return Cautions.of(this);
    }

    /** Returns the notes that must be shown with these results, such as that they are synthetic. */
    public List<String> notes() {
        return Stream.of(suite.note(), profile.note(), judgeNote())
                .filter(java.util.Objects::nonNull)
                .map(String::strip)
                .distinct()
                .toList();
    }

    /**
     * Returns the note of {@link #notes()} that is about the judge alone, so that figures without a judge leave it out: judges favour what
     * they would have said themselves. Null if the judge is not under test.
     */
    public @Nullable String judgeNote() {
        return elaborations.isEmpty()
                ? null
                : cast.judgingContestant()
                        .map(c -> "The judge is also a contestant (" + c.name()
                                + "), so its sorting of its own texts and of its rivals' may be biased.")
                        .orElse(null);
    }
}
