package dev.plumbline.study.training;

import java.util.List;

/** The keys each level of a training set knows; the JSON Schema and the documentation are tested against them. */
public final class TrainingKeys {
    public static final List<String> TRAINING = List.of("training", "question", "professional", "colleges");
    public static final List<String> LEAGUE = List.of("league", "sport", "teams");
    public static final List<String> COLLEGE = List.of("college", "called", "sports");

    private TrainingKeys() {}
}
