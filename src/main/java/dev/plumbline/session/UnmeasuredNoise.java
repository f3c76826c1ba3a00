package dev.plumbline.session;

import dev.plumbline.chat.ModelRef;
import java.util.List;
import java.util.stream.Collectors;

/** The remark on models by token probabilities whose host noise was not measured. */
final class UnmeasuredNoise {
    private UnmeasuredNoise() {}

    /**
     * Says which models they are and what the verdicts allow for instead.
     *
     * @param models those without a measurement, at least one
     * @param someMeasured whether there is a measurement of any other model
     */
    static String remark(ModelRef base, List<ModelRef> models, boolean someMeasured) {
        String names = models.stream().map(ModelRef::name).collect(Collectors.joining(", "));
        String allowed;
        if (!models.contains(base)) {
            allowed = "verdicts on " + names + " allow for rounding and the noise of base only";
        } else if (someMeasured) {
            allowed =
                    "verdicts on the other candidates allow for rounding and their own noise, the rest for rounding only";
        } else {
            allowed = "verdicts allow for rounding only";
        }
        return "host noise of " + names + " was not measured, so " + allowed + "; repeats or 'doctor' measure it";
    }
}
