package dev.plumbline.gate.baseline;

import org.apiguardian.api.API;

/** The three answers a gate can give. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum Verdict {
    /** Every possible value of the shift is tolerated. */
    WITHIN,
    /** No possible value of the shift is tolerated. */
    DRIFTED,
    /** What was seen does not decide it. */
    INCONCLUSIVE
}
