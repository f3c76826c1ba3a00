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
                    "every draw at temperature 1 gave the same text",
                    "see whether the host caches replies or ignores the temperature: samples would be copies"));
        } else if (!abilities.seed()) {
            notes.add(Finding.ok(CHECK, "the host takes none; the recording alone makes a run repeatable"));
        } else if (texts.get(0).equals(texts.get(1))) {
            notes.measured("seedHonoured", true);
            notes.add(Finding.ok(CHECK, "honoured"));
        } else {
            notes.measured("seedHonoured", false);
            notes.add(Finding.warning(
                    CHECK,
                    "not honoured",
                    "nothing for a verdict; keep the recording, since no rerun gives its texts"));
        }
    }
}
