package dev.plumbline.stats.judge;

import dev.plumbline.stats.hypothesis.Estimate;
import java.util.List;

/** Category shares freed of a judge's known mistakes, or why they cannot be: a poor judge must not look like a good one. */
public sealed interface Correction {
    /** What the judge's mistakes leave to be corrected. */
    record Corrected(List<Estimate> shares) implements Correction {
        public Corrected {
            shares = List.copyOf(shares);
        }
    }

    /** The judge is too poor, or too little tested, to correct by; to be reported uncorrected and as inconclusive. */
    record NotCorrectable(String reason) implements Correction {}
}
