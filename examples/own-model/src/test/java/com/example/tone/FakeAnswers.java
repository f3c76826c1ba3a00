package com.example.tone;

import java.util.concurrent.ThreadLocalRandom;

/** What the fake models of both tests say: the fine-tune likes emoji more. */
final class FakeAnswers {
    private FakeAnswers() {}

    static String to(String model, String question) {
        boolean moved = model.equals("tuned") && question.contains("emoji");
        boolean coin = ThreadLocalRandom.current().nextBoolean();
        return moved ? coin ? "4" : "5" : coin ? "1" : "2";
    }
}
