package dev.plumbline.gate.baseline;

import org.apiguardian.api.API;

/** The three possible verdicts of the gate. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum Verdict {
    /** Every possible value of the shift is tolerated. */
    WITHIN,
    /** No possible value of the shift is tolerated. */
    DRIFTED,
    /** Some possible values of the shift are tolerated and others are not. */
    INCONCLUSIVE
}
