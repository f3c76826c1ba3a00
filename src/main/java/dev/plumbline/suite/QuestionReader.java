package dev.plumbline.suite;

import dev.plumbline.mistake.Place;
import dev.plumbline.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is asked: questions, and controls, which share their ids' scope since results and recordings name both alike. */
final class QuestionReader {
    private final Map<String, Place> earlier = new HashMap<>();

    List<Question> questions(YamlMap suite) {
        List<Question> questions = new ArrayList<>();
        for (YamlMap question : suite.maps("questions")) {
            question.only(SuiteKeys.QUESTION);
            questions.add(new Question(
                    Checks.uniqueId(question, earlier).or(""),
                    Checks.sent(question.text("ask")).or(""),
                    question.optionalInteger("polarity")
                            .check(
                                    p -> p == 1 || p == -1,
                                    "must be +1 or -1",
                                    "remove it where a question has no direction")
                            .orNull()));
        }
        return questions;
    }

    /** None where the key is missing; a control has no direction. */
    List<Question> controls(YamlMap suite) {
        List<Question> controls = new ArrayList<>();
        if (suite.has("controls")) {
            for (YamlMap control : suite.maps("controls")) {
                control.only(SuiteKeys.CONTROL);
                controls.add(new Question(
                        Checks.uniqueId(control, earlier).or(""),
                        Checks.sent(control.text("ask")).or(""),
                        null));
            }
        }
        return controls;
    }
}
