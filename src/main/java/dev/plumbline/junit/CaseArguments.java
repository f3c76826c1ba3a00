package dev.plumbline.junit;

import dev.plumbline.gate.rule.RatedSets;
import dev.plumbline.session.SuiteSession;
import dev.plumbline.suite.Question;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** Provides the cases of a test. Before the first case runs, starts the calls of all cases that will run. */
abstract class CaseArguments implements ArgumentsProvider {
    /** Overrides the deprecated method, because every JUnit version from 5.11 to 6 calls it. */
    @Override
    @SuppressWarnings("deprecation")
    public final Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        EvalSession session = EvalSession.of(context);
        List<? extends EvalCase> cases = cases(session);
        SelectedInvocations.of(context, cases.size()).mapToObj(cases::get).forEach(EvalCase::prefetch);
        return cases.stream().map(c -> Arguments.argumentSet(session.named(c.session(), c.toString()), c));
    }

    abstract List<? extends EvalCase> cases(EvalSession session);

    private static List<ShiftCase> shifts(Stream<SuiteSession> suites, Function<SuiteSession, List<Question>> asked) {
        return suites.flatMap(suite -> suite.cast().candidates().stream()
                        .flatMap(candidate -> asked.apply(suite).stream()
                                .filter(suite::isPlanned)
                                .map(question -> new ShiftCase(suite, question, candidate))))
                .toList();
    }

    /** Provides the cases of {@link ShiftSource}. */
    static final class OfShifts extends CaseArguments {
        @Override
        List<ShiftCase> cases(EvalSession session) {
            List<ShiftCase> cases =
                    shifts(session.suites().stream(), suite -> suite.suite().questions());
            boolean isOpen = session.suites().stream()
                    .anyMatch(suite -> !suite.suite().open().questions().isEmpty());
            if (cases.isEmpty() && !isOpen && session.settings().shard().isWhole()) {
                throw new IllegalStateException(
                        "no question is asked of any candidate, so the run would be green without a test");
            }
            return cases;
        }
    }

    /** Provides the cases of {@link ControlSource}; none if no profile names controls. */
    static final class OfControls extends CaseArguments {
        @Override
        List<ShiftCase> cases(EvalSession session) {
            return shifts(
                    session.suites().stream().filter(suite -> suite.extras().controls()),
                    suite -> suite.suite().controls());
        }
    }

    /** Provides the cases of {@link PrefillSource}; waits for the ratings if a rule chooses the prefills. */
    static final class OfPrefills extends CaseArguments {
        @Override
        List<PrefillCase> cases(EvalSession session) {
            session.suites().forEach(SuiteSession::prefetchPlan);
            return session.suites().stream()
                    .flatMap(suite -> suite.plan().cells().stream().map(cell -> new PrefillCase(suite, cell)))
                    .toList();
        }
    }

    /** Provides the cases of {@link OpenSource}. */
    static final class OfOpenQuestions extends CaseArguments {
        @Override
        List<OpenCase> cases(EvalSession session) {
            return session.suites().stream()
                    .flatMap(suite -> suite.plan().answers().stream().map(cell -> new OpenCase(suite, cell)))
                    .toList();
        }
    }

    /**
     * Provides the cases of {@link OpenSetSource}: the candidates of suites with open questions or sets, only in a run of the whole plan.
     */
    static final class OfSets extends CaseArguments {
        @Override
        List<OpenSetCase> cases(EvalSession session) {
            return session.suites().stream()
                    .filter(suite -> !suite.plan().answers().isEmpty() || RatedSets.isAny(suite.suite()))
                    .flatMap(suite -> suite.cast().candidates().stream().map(model -> new OpenSetCase(suite, model)))
                    .toList();
        }
    }
}
