package dev.plumbline.session;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.JudgeInUse;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.suite.JudgeGold;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Determines from the files of a suite and a profile whether their judge is proven, without a call. */
final class JudgeProofs {
    private JudgeProofs() {}

    /**
     * Returns the proof of a judge; a card that is damaged is a mistake, not a missing card.
     *
     * @param suite as the profile asks it
     * @param judge null if the profile names none
     */
    static JudgeProof read(Suite suite, Profile profile, @Nullable ModelRef judge, Path root, Mistakes mistakes) {
        JudgeSettings settings = suite.judge();
        if (settings == null || judge == null) {
            return new JudgeProof.Unproven("there is no judge");
        }
        JudgeProtocol protocol = new JudgeProtocol(new RatingProtocol(suite), settings);
        JudgeCards cards = new JudgeCards(profile.recording(), root);
        JudgeGold gold = cards.exist() ? SuiteFolder.gold(suite, root, mistakes) : null;
        JudgeInUse inUse = new JudgeInUse(
                judge.identity(),
                protocol.fingerprint(),
                gold == null ? null : gold.fingerprint(),
                suite.gate().judgeFloor(),
                profile.providerOf(judge.name()).isPresent()
                        ? "examine it with 'doctor --judge --suite " + suite.name() + " --models " + profile.name()
                                + "'"
                        : "give the judge a provider in the profile, and examine it with 'doctor --judge'");
        String dialect = profile.providerOf(judge.name()).map(Provider::dialect).orElse(null);
        return JudgeProof.of(cards.of(inUse, dialect, mistakes), inUse);
    }
}
