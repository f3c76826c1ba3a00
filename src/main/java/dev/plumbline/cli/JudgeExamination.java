package dev.plumbline.cli;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.gate.judge.ExaminedJudge;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeScore;
import dev.plumbline.gateway.AccountTotals;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.probe.ExamResult;
import dev.plumbline.probe.JudgeExam;
import dev.plumbline.probe.JudgeExamRun;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.report.json.JudgeCardJson;
import dev.plumbline.session.JudgeCards;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.JudgeGold;
import dev.plumbline.suite.JudgeGoldReader;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Examines a suite's judge and writes its card next to the recording. */
final class JudgeExamination {
    private static final int MOST_REASONS = 5;

    private final Settings settings;
    private final Function<String, @Nullable String> environment;
    private final Clock clock;
    private final PrintWriter out;

    JudgeExamination(Settings settings, Function<String, @Nullable String> environment, Clock clock, PrintWriter out) {
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Examines the judge of one suite on one profile.
     *
     * @param draws how often each elaboration is sent to the judge, at least 1
     * @return OK for a green card, INCONCLUSIVE for a red card, INFRASTRUCTURE if calls failed and no card was written
     * @throws dev.plumbline.mistake.MistakesException if the suite has no judge or no gold labels, or the judge cannot be called
     */
    ExitCode examine(Unrecorded opened, int draws) throws IOException {
        Mistakes mistakes = new Mistakes();
        Suite suite = opened.suite();
        Profile profile = opened.profile();
        JudgeSettings judge = suite.judge();
        ModelRef model = opened.cast().judge();
        String shown = SuiteOpener.shown(settings.root(), profile.file());
        JudgeGold gold = judge == null ? null : JudgeGoldReader.ofSuite(suite, settings.root(), mistakes);
        mistakes.throwIfAny();
        if (judge == null || model == null || gold == null) {
            Place place = judge == null || gold == null
                    ? Place.of(SuiteOpener.shown(settings.root(), suite.folder()))
                    : Place.of(shown);
            String what = judge == null
                    ? "the suite has no judge to examine"
                    : gold == null
                            ? "the suite has no elaborations to examine a judge with"
                            : "the profile has no judge";
            mistakes.add(place, what, null, "see docs/judge-gold.md");
            mistakes.throwIfAny();
            throw new IllegalStateException("reported before");
        }
        JudgeExam exam = new JudgeExam(suite, judge, gold, model, draws);
        ExamResult.Accounted ended = JudgeExamRun.run(
                exam, profile, model.name(), shown, settings.keyVariables(environment), settings.budget(), mistakes);
        mistakes.throwIfAny();
        if (ended == null) {
            throw new IllegalStateException("an exam that is not held has a reason");
        }
        ended.totals().forEach(this::print);
        if (ended.result() instanceof ExamResult.Failed failed) {
            return print(failed);
        }
        JudgeCard card = new JudgeCard(
                LocalDate.now(clock),
                suite.name(),
                new ExaminedJudge(
                        model.name(),
                        model.identity(),
                        profile.providerOf(model.name()).map(Provider::dialect).orElse("none")),
                exam.rubric(),
                gold.fingerprint(),
                suite.gate().judgeFloor(),
                JudgeScore.of(
                        judge.categories().stream().map(Category::id).toList(),
                        ((ExamResult.Sat) ended.result()).judged()));
        Path file = new JudgeCards(profile.recording(), settings.root()).file(model.identity());
        JudgeCardJson.write(file, card);
        return print(card, SuiteOpener.shown(settings.root(), file));
    }

    private void print(AccountTotals totals) {
        out.printf(
                Locale.ROOT,
                "provider %s: %d answered, %d failed, %d retries%n",
                totals.provider(),
                totals.answered(),
                totals.failed(),
                totals.retries());
    }

    private ExitCode print(ExamResult.Failed failed) {
        out.printf(
                "%d of %d calls failed, so the judge has no new card:%n",
                failed.reasons().size(), failed.planned());
        failed.reasons().stream().distinct().limit(MOST_REASONS).forEach(out::println);
        out.flush();
        return ExitCode.INFRASTRUCTURE;
    }

    private ExitCode print(JudgeCard card, String file) {
        JudgeScore score = card.score();
        out.printf(
                Locale.ROOT,
                "judge %s on %d elaborations: kappa %.2f (%.2f to %.2f), %d of %d injections resisted%n",
                card.judge().name(),
                score.n(),
                score.kappa().kappa().value(),
                score.kappa().kappa().low(),
                score.kappa().kappa().high(),
                score.resisted(),
                score.injections());
        out.printf("%s: %s%n", file, card.verdict());
        card.reasons().forEach(reason -> out.println("- " + reason));
        out.flush();
        return card.reasons().isEmpty() ? ExitCode.OK : ExitCode.INCONCLUSIVE;
    }
}
