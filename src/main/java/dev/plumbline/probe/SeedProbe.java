package dev.plumbline.probe;

import dev.plumbline.gateway.UnrecordedOutcome;
import dev.plumbline.provider.Capabilities;
import java.util.List;

/** Checks whether equal seeds give equal texts and other seeds give other texts. */
record SeedProbe(Capabilities abilities, ProbeCalls calls, FindingList notes) {
    private static final String CHECK = "seed";
    private static final long[] SEEDS = {11, 11, 12, 13};

    void run() {
        List<UnrecordedOutcome.Answer> said =
                notes.answers(CHECK, ProbeCalls.all(SEEDS.length, i -> calls.explain(SEEDS[i])));
        if (said == null) {
            return;
        }
        notes.tokens(FindingList.Prompt.CONVERSATION, said.get(0));
        List<String> texts = said.stream().map(a -> a.reply().text()).toList();
        if (texts.stream().distinct().count() == 1) {
            notes.add(Finding.warning(
                    CHECK,
                    "all replies at temperature 1 have the same text",
                    "see whether the host caches replies or ignores the temperature: samples would be copies"));
        } else if (!abilities.seed()) {
            notes.add(Finding.ok(CHECK, "the host accepts no seed; only the recording makes a run repeatable"));
        } else if (texts.get(0).equals(texts.get(1))) {
            notes.measured("seedHonoured", true);
            notes.add(Finding.ok(CHECK, "honoured"));
        } else {
            notes.measured("seedHonoured", false);
            notes.add(Finding.warning(
                    CHECK,
                    "not honoured",
                    "verdicts do not need it; keep the recording, because a rerun gives other texts"));
        }
    }
}
