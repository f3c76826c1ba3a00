package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two models' explanations of the same given answers. The level says whether the result holds for one prompt, for a fixed set,
 * or for questions in general.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "level",
        visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = CategoryTestRow.Prompt.class, name = "prompt"),
    @JsonSubTypes.Type(value = CategoryTestRow.PrefillSet.class, name = "set"),
    @JsonSubTypes.Type(value = CategoryTestRow.General.class, name = "general")
})
public sealed interface CategoryTestRow {
    String level();

    String set();

    String model();

    String against();

    /** One given answer of one question. */
    record Prompt(
            String level,
            String set,
            String question,
            int answer,
            String model,
            String against,
            String family,
            int members,
            double p,
            String method,
            long rearrangements,
            double holm,
            double benjaminiHochberg,
            double chiSquare,
            double cramersV,
            double cramersVCorrected,
            ValueRange tv,
            ValueInterval tvPercentiles,
            double tvNullMean,
            Map<String, ValueRange> differences,
            @Nullable ValueRange justifiedIfCoherent)
            implements CategoryTestRow {
        public Prompt {
            differences = RowChecks.ordered(differences);
        }
    }

    /** All given answers of a set, as a fixed set. */
    record PrefillSet(
            String level,
            String set,
            String model,
            String against,
            int prefills,
            double g,
            double p,
            String method,
            long rearrangements)
            implements CategoryTestRow {}

    /** Questions in general. */
    record General(
            String level,
            String set,
            String model,
            String against,
            String category,
            int questions,
            ValueRange difference,
            ValueInterval bootstrap,
            double p,
            String method,
            long rearrangements)
            implements CategoryTestRow {}
}
