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
 * All findings of a run, in the suite's order. Every number in every report comes from here.
 *
 * @param withheldTexts whether any reply is a placeholder
 * @param judgeProof whether the judge is proven, and how
 * @param evidence the findings beyond one question of one candidate
 * @param identities for each candidate, whether its replies are identical to base's
 * @param servedChanges one sentence for each model whose replies came from more than one host or deployment
 * @param extras the findings of the profile's extras
 * @param answers one result for each open question and model
 * @param comparisons the comparisons of open replies with base's by each reader, in the order of the gate
 * @param interactions for each open question, how much its shifts depend on the context
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

    /** Returns all shifts that the suite's rule judged: those of questions, then those of controls. */
    public List<Assessment> assessments() {
        return Stream.concat(shifts.stream(), extras.controls().stream().flatMap(c -> c.controls().stream()))
                .toList();
    }

    /** Returns the reasons that weaken the verdicts, one sentence each. The first page, the summary and the last output lines show them. */
    public List<String> cautions() {
        return Cautions.of(this);
    }

    /** Returns the notes that every report must show with these results, such as a note that they are synthetic. */
    public List<String> notes() {
        return Stream.of(suite.note(), profile.note(), judgeNote())
                .filter(java.util.Objects::nonNull)
                .map(String::strip)
                .distinct()
                .toList();
    }

    /**
     * Returns the note of {@link #notes()} that warns of a judge that is under test, because judges favour texts like their own. Figures
     * without a judge leave this note out. Returns null if the judge is not under test.
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
