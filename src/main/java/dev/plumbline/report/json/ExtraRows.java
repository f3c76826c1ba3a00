package dev.plumbline.report.json;

import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.gate.rule.RepeatedReadings;
import dev.plumbline.gate.rule.RobustShift;
import dev.plumbline.gate.rule.WordingNoise;
import dev.plumbline.gate.rule.WordingShift;
import dev.plumbline.profile.Origin;
import dev.plumbline.results.OriginRow;
import dev.plumbline.results.PrefillChoices;
import dev.plumbline.results.RepeatRow;
import dev.plumbline.results.VariantsRow;
import dev.plumbline.run.PrefillDecision;
import dev.plumbline.stats.direction.VarianceComponents;
import dev.plumbline.stats.direction.VariantShift;
import dev.plumbline.stats.distribution.ContentStyle;
import dev.plumbline.suite.Variant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the records of a run's extras. */
final class ExtraRows {
    private ExtraRows() {}

    static RepeatRow repeats(RepeatedReadings repeated) {
        return new RepeatRow(repeated.question().id(), repeated.model().name(), repeated.readings(), repeated.noise());
    }

    static @Nullable PrefillChoices prefills(@Nullable PrefillDecision decision) {
        return decision == null
                ? null
                : new PrefillChoices(
                        decision.chosen().stream()
                                .map(c -> new PrefillChoices.Chosen(
                                        c.question().id(), c.candidate().name(), c.answer(), c.probability()))
                                .toList(),
                        decision.possible().stream()
                                .map(c -> new PrefillChoices.Possible(
                                        c.question().id(), c.candidate().name(), c.answer(), c.probability()))
                                .toList(),
                        decision.undecided().stream()
                                .map(u -> new PrefillChoices.Undecided(
                                        u.question().id(), u.candidate().name(), u.reason()))
                                .toList());
    }

    /** Returns the candidates whose origin the profile states, in the profile's order. */
    static List<OriginRow> origins(Results results) {
        return results.cast().candidates().stream()
                .map(c -> Objects.requireNonNull(results.profile().models().get(c.name()), c.name()))
                .filter(model -> model.step() != null || !model.origin().equals(Origin.UNKNOWN))
                .map(model -> new OriginRow(
                        model.name(),
                        model.step(),
                        model.origin().group(),
                        model.origin().job(),
                        model.origin().datasetHash(),
                        model.origin().recipe(),
                        model.origin().seed()))
                .toList();
    }

    static VariantsRow variants(CandidateVariants variants) {
        return new VariantsRow(
                variants.candidate().name(),
                variants.questions().stream().map(ExtraRows::question).toList(),
                components(variants.components()));
    }

    private static VariantsRow.Question question(RobustShift robust) {
        VariantShift shift = robust.shift();
        ContentStyle parts = robust.parts();
        WordingNoise rewording = robust.rewording();
        return new VariantsRow.Question(
                robust.question().id(),
                robust.asked(),
                shift == null ? null : Ranges.of(shift.median()),
                shift == null ? null : (Double) shift.level(),
                shift == null ? null : (Double) shift.sd(),
                shift == null ? null : (Double) shift.hodgesLehmann(),
                parts == null ? null : (Double) parts.content(),
                parts == null ? null : (Double) parts.style(),
                rewording == null ? null : (Double) rewording.noise(),
                rewording == null ? null : (Boolean) rewording.beaten(),
                robust.verdict().noise(),
                Ranges.lower(robust.verdict().verdict()),
                robust.verdict().reason(),
                robust.wordings().stream().map(ExtraRows::wording).toList());
    }

    private static VariantsRow.Wording wording(WordingShift wording) {
        Variant variant = wording.variant();
        return new VariantsRow.Wording(
                variant == null ? null : variant.id(), wording.shift(), wording.w1(), Ranges.of(wording.tv()));
    }

    private static VariantsRow.@Nullable Components components(@Nullable VarianceComponents components) {
        return components == null
                ? null
                : new VariantsRow.Components(
                        components.mean(),
                        components.questionVariance(),
                        components.msVariant(),
                        components.f(),
                        components.p(),
                        components.errorFixed(),
                        components.errorRandom(),
                        Ranges.of(components.random()));
    }
}
