package dev.plumbline.stub;

import dev.plumbline.stub.HostRules.Asking;
import java.util.Locale;

/** Reads how many alternative tokens a request asks for, in each host's format. */
final class AlternativesReader {
    private static final int NONE = -1;

    private final HostRules rules;

    AlternativesReader(HostRules rules) {
        this.rules = rules;
    }

    /** Returns the number asked for, or -1 for no token probabilities at all. */
    int count(JsonFields fields) throws RequestRejectedException {
        if (rules.logprobs() == Asking.NUMBER) {
            return fields.has("logprobs") ? number(fields) : NONE;
        }
        if (legacy(fields)) {
            return number(fields);
        }
        Boolean on = fields.truth("logprobs");
        Long top = fields.whole("top_logprobs");
        if (on == null || !on) {
            if (top != null && rules.logprobs() != Asking.NEVER) {
                throw RequestRejectedException.of("top_logprobs", "top_logprobs requires logprobs to be set to true");
            }
            return NONE;
        }
        return top == null ? rules.unnamedAlternatives() : checked("top_logprobs", top);
    }

    /** Returns whether they are asked for by a number where the host also takes a truth value. */
    boolean legacy(JsonFields fields) {
        return rules.logprobs() == Asking.NUMBER
                || (rules.logprobs() == Asking.EITHER && fields.has("logprobs") && !fields.isBoolean("logprobs"));
    }

    private int number(JsonFields fields) throws RequestRejectedException {
        Long count = fields.whole("logprobs");
        if (count == null || count == 0) {
            return NONE;
        }
        return checked("logprobs", count);
    }

    private int checked(String field, long count) throws RequestRejectedException {
        if (count < 0 || count > rules.maxAlternatives()) {
            throw RequestRejectedException.of(field, String.format(Locale.ROOT, rules.tooMany(), count));
        }
        return (int) count;
    }
}
