package dev.plumbline.gate.baseline;

import java.util.List;

/** The keys each level of a baseline file knows; the JSON Schema and the documentation are tested against them. */
public final class BaselineKeys {
    public static final List<String> BASELINE = List.of("accepted");
    public static final List<String> ENTRY = List.of(
            "profile",
            "base",
            "model",
            "question",
            "answer",
            "reader",
            "tv",
            "w1",
            "low",
            "high",
            "n",
            "kind",
            "mean-shift",
            "mass",
            "asked",
            "counts",
            "base-counts",
            "tolerance",
            "reason",
            "by",
            "date",
            "expires");

    private BaselineKeys() {}
}
