package dev.plumbline.report;

import dev.plumbline.run.PrefillDecision;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out beyond the plain suite.
 *
 * @param prefills which given answers a rule chose, or null where they are listed or nobody asked for explanations
 */
public record ExtraResults(@Nullable PrefillDecision prefills) {}
