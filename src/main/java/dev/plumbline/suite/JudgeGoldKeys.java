package dev.plumbline.suite;

import java.util.List;

/** The keys each level of a judge's gold file knows; the JSON Schema and the documentation are tested against them. */
public final class JudgeGoldKeys {
    public static final List<String> FILE = List.of("gold");
    public static final List<String> ELABORATION =
            List.of("question", "answer", "text", "category", "because", "injection");

    private JudgeGoldKeys() {}
}
