package dev.plumbline.probe;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.UnrecordedOutcome;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks whether the judge replies with a category of the suite, and with the same category when asked again. {@code doctor --judge}
 * examines the judge's quality.
 */
record JudgeProbe(Suite suite, ModelRef model, ProbeCalls calls, FindingList notes) {
    private static final String CHECK = "judge";
    private static final int REPEATS = 3;
    private static final String EXPLANATION = "I chose that number because it says best what I think of it.";

    void run() {
        JudgeSettings settings = suite.judge();
        if (settings == null) {
            return;
        }
        JudgeProtocol protocol = new JudgeProtocol(new RatingProtocol(suite), settings);
        ChatRequest request = protocol.request(
                suite.questions().get(0), suite.questions().get(0).answers().max(), EXPLANATION, model);
        List<UnrecordedOutcome.Answer> replies =
                notes.answers(CHECK, ProbeCalls.all(REPEATS, i -> calls.ask(request, ProbeCalls.SEED)));
        if (replies == null) {
            return;
        }
        Set<String> named = new TreeSet<>();
        for (UnrecordedOutcome.Answer reply : replies) {
            if (!(protocol.read(reply.reply().thinking(model.thinks()))
                    instanceof Outcome.Measured<Judgement> judged)) {
                notes.add(Finding.problem(
                        CHECK,
                        "a reply names no category of the suite",
                        "use a model that follows the rubric, or raise judge.max-tokens"));
                return;
            }
            named.add(judged.value().id());
        }
        notes.add(
                named.size() == 1
                        ? Finding.ok(CHECK, "names one category, the same " + REPEATS + " times")
                        : Finding.warning(
                                CHECK,
                                "sorts one text as " + String.join(" and ", named),
                                settings.temperature() == 0
                                        ? "use a more consistent model, or a host that accepts temperature 0"
                                        : "set judge: {temperature: 0}, or use a more consistent model"));
    }
}
