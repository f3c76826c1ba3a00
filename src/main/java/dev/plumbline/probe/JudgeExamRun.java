package dev.plumbline.probe;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.Message;
import dev.plumbline.gateway.Budget;
import dev.plumbline.gateway.Connections;
import dev.plumbline.gateway.Forecaster;
import dev.plumbline.gateway.UnrecordedGateway;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Runs an exam at the judge's host. Limits and retries calls like a run, but records no replies. */
public final class JudgeExamRun {
    private JudgeExamRun() {}

    /**
     * Asks the profile's judge.
     *
     * @param judge the judge's name in the profile
     * @param shown the name of the profile's file in messages
     * @param variables the environment variables that may hold the judge's key
     * @param budget the budget; an exam that exceeds it is rejected before the first call
     * @param mistakes receives the reasons why the judge cannot be asked
     * @return the result, or null if a mistake was reported
     */
    public static ExamResult.@Nullable Accounted run(
            JudgeExam exam,
            Profile profile,
            String judge,
            String shown,
            KeyVariables variables,
            Budget budget,
            Mistakes mistakes) {
        int before = mistakes.count();
        if (profile.providerOf(judge).isPresent()) {
            refuseOverBudget(exam, profile, judge, budget, mistakes);
        }
        Connections connections = Connections.open(profile, shown, List.of(judge), variables, budget, mistakes);
        if (connections == null) {
            return null;
        }
        try (UnrecordedGateway gateway = new UnrecordedGateway(connections, new Random())) {
            return mistakes.count() > before ? null : new ExamResult.Accounted(exam.sit(gateway), gateway.totals());
        }
    }

    private static void refuseOverBudget(
            JudgeExam exam, Profile profile, String judge, Budget budget, Mistakes mistakes) {
        // An exam uses no recording, so the forecast counts all its calls as paid.
        Forecaster forecaster = new Forecaster(profile, Recording.read(Path.of("no recording"), "", mistakes));
        for (JudgeExam.ExamCall call : exam.calls()) {
            long characters = call.request().messages().stream()
                    .map(Message::text)
                    .mapToLong(String::length)
                    .sum();
            int most = call.request().sampling().maxTokens();
            forecaster.add(CallKind.JUDGEMENT, judge, null, characters, 0, most);
        }
        String why = budget.refuses(forecaster.forecast());
        if (why != null) {
            mistakes.add(
                    Place.of(why.contains("calls") ? "--max-calls" : "--max-cost"),
                    why.replace("the plan", "the exam") + ", so nothing was called",
                    null,
                    "raise it, or repeat less");
        }
    }
}
