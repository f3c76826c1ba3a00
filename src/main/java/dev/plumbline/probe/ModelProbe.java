package dev.plumbline.probe;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.UnrecordedGateway;
import dev.plumbline.gateway.UnrecordedOutcome;
import dev.plumbline.profile.Profile;
import dev.plumbline.provider.Capabilities;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.run.Cast;
import dev.plumbline.suite.Suite;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Examines one model with about 40 short calls: first whether the model answers, and then the checks that its roles need. */
final class ModelProbe {
    private final Suite suite;
    private final Cast cast;
    private final ModelRef model;
    private final String provider;
    private final Capabilities abilities;
    private final ProbeCalls calls;
    private final FindingList notes = new FindingList();

    ModelProbe(Suite suite, Profile profile, Cast cast, ModelRef model, UnrecordedGateway gateway) {
        this.suite = suite;
        this.cast = cast;
        this.model = model;
        this.provider = profile.providerOf(model.name()).orElseThrow().name();
        this.abilities = profile.target(model.name()).capabilities();
        this.calls = new ProbeCalls(gateway, model);
    }

    ModelCheckup checkup() {
        UnrecordedOutcome hello = calls.pick(0, 0).join();
        if (hello instanceof UnrecordedOutcome.Nothing nothing) {
            unreachable(nothing);
            return notes.checkup(model.name(), provider, calls.calls(), false);
        }
        UnrecordedOutcome.Answer answer = (UnrecordedOutcome.Answer) hello;
        notes.tokens(FindingList.Prompt.PICK, answer);
        notes.served(answer);
        notes.add(Finding.ok("reachable", "it answers" + served(answer)));
        if (cast.contestants().contains(model) && !suite.open().questions().isEmpty()) {
            new OpenProbe(suite, model, calls, notes).run();
        }
        if (cast.contestants().contains(model) && !suite.questions().isEmpty()) {
            RatingProbe ratings = new RatingProbe(suite, model, cast.base(), calls, notes);
            if (abilities.logprobs()) {
                new LogprobProbe(suite, abilities, calls, notes).run();
                ratings.byLogprobs();
            } else {
                ratings.bySampling();
            }
            new WholeAnswerProbe(suite, model, abilities.logprobs(), calls, notes).run();
        }
        new SeedProbe(abilities, calls, notes).run();
        if (model.equals(cast.judge())) {
            new JudgeProbe(suite, model, calls, notes).run();
        }
        return notes.checkup(model.name(), provider, calls.calls(), true);
    }

    private static String served(UnrecordedOutcome.Answer answer) {
        @Nullable String name = answer.served().model();
        return name == null ? "" : " as " + name;
    }

    private void unreachable(UnrecordedOutcome.Nothing nothing) {
        if (nothing.met().contains(Refusal.Kind.STOP)) {
            notes.add(Finding.problem(
                    "key", nothing.why(), "correct the key, the balance or the permissions at the provider"));
        } else if (nothing.met().equals(Set.of(Refusal.Kind.TRANSPORT))) {
            notes.add(Finding.problem("reachable", nothing.why(), "start the host, or correct base-url"));
        } else {
            notes.add(Finding.problem("reachable", nothing.why(), "correct what the host names"));
        }
    }
}
