package dev.plumbline.probe;

import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gateway.UnrecordedOutcome;
import dev.plumbline.provider.Capabilities;
import dev.plumbline.suite.Suite;
import java.util.List;
import java.util.Objects;

/** Checks whether the host reports token probabilities, how many, in which JSON shape, and whether they are the model's own. */
record LogprobProbe(Suite suite, Capabilities abilities, ProbeCalls calls, FindingList notes) {
    private static final int MOST = 20;

    void run() {
        int wanted = suite.asking(suite.questions().get(0)).topLogprobs();
        int asked = Math.min(abilities.maxTopLogprobs(), Math.max(MOST, wanted));
        UnrecordedOutcome first = calls.pick(0, asked).join();
        if (first instanceof UnrecordedOutcome.Nothing nothing) {
            notes.measured("logprobs", false);
            notes.add(Finding.problem(
                    "logprobs",
                    nothing.why(),
                    "use a host that reports token probabilities, or write logprobs: false in the profile to sample"));
            return;
        }
        UnrecordedOutcome.Answer cold = (UnrecordedOutcome.Answer) first;
        List<TokenLogprob> reported = cold.reply().firstToken();
        notes.probabilities(cold);
        notes.measured("logprobs", true);
        notes.measured("alternatives", reported.size());
        String shape = Objects.requireNonNullElse(cold.served().shape(), "unknown");
        notes.measured("shape", shape);
        notes.add(Finding.ok("logprobs", "reported, in shape " + shape));
        String number = reported.size() + " reported of " + asked + " asked for, the suite wants " + wanted;
        notes.add(
                reported.size() >= wanted
                        ? Finding.ok("alternatives", number)
                        : Finding.warning(
                                "alternatives",
                                number,
                                "unseen probability widens the bounds; set rating: {top-logprobs: " + reported.size()
                                        + "} to state it, or use a host that reports more"));
        tempering(reported, asked);
    }

    private void tempering(List<TokenLogprob> cold, int asked) {
        if (!abilities.temperature()) {
            notes.add(Finding.ok("tempering", "the host takes no temperature"));
            return;
        }
        List<UnrecordedOutcome.Answer> warm =
                notes.answers("tempering", ProbeCalls.all(2, i -> calls.pick(i + 1, asked)));
        if (warm == null) {
            return;
        }
        TemperatureCheck tempering = TemperatureCheck.of(
                cold, warm.get(0).reply().firstToken(), warm.get(1).reply().firstToken());
        notes.measured("tempering", tempering.word());
        notes.add(finding(tempering, suite.asking(suite.questions().get(0)).temperature()));
    }

    private static Finding finding(TemperatureCheck tempering, double temperature) {
        String check = "tempering";
        return switch (tempering) {
            case RAW -> Finding.ok(check, "raw: the model's own probabilities at every temperature");
            case SCALED ->
                temperature == 1
                        ? Finding.ok(
                                check, "scaled by the temperature; ratings use temperature 1, which changes nothing")
                        : Finding.warning(
                                check,
                                "scaled by the temperature",
                                "set rating: {temperature: 1} in the profile, which makes the scaling harmless");
            case POST_SAMPLING ->
                Finding.problem(
                        check,
                        "post-sampling: at temperature 0 one token has all the probability",
                        "configure the host to report probabilities from before sampling, or write logprobs: false to sample");
            case UNCLEAR ->
                Finding.warning(
                        check,
                        "unclear: the probabilities change with the temperature in no known way, or too little to decide",
                        "compare a few ratings with sampled answers before relying on them");
        };
    }
}
