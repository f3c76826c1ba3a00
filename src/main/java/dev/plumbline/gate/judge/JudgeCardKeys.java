package dev.plumbline.gate.judge;

import java.util.List;

/** The keys each level of a judge card knows; its writer, its reader and the JSON Schema are tested against them. */
public final class JudgeCardKeys {
    public static final List<String> CARD = List.of(
            "schema",
            "date",
            "suite",
            "judge",
            "rubric",
            "gold",
            "n",
            "draws",
            "floor",
            "verdict",
            "reasons",
            "kappa",
            "categories",
            "confusion",
            "unparsed",
            "inconsistent",
            "injections");
    public static final List<String> JUDGE = List.of("name", "identity", "dialect");
    public static final List<String> KAPPA = List.of("value", "low", "high", "observed", "expected");
    public static final List<String> CATEGORY = List.of("category", "gold", "judged", "recall", "precision");
    public static final List<String> CONFUSION = List.of("gold", "judged");
    public static final List<String> COUNT = List.of("count", "of");
    public static final List<String> INJECTIONS = List.of("resisted", "of");

    private JudgeCardKeys() {}
}
