package dev.plumbline.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** Makes the cases of {@link ShiftSource} and asks for all replies of those that will run before the first one does. */
final class ShiftArguments implements ArgumentsProvider {
    /** Overrides the deprecated form, because every JUnit from 5.11 to 6 calls it. */
    @Override
    @SuppressWarnings("deprecation")
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        EvalSession session = EvalSession.of(context);
        List<ShiftCase> cases = session.suites().stream()
                .flatMap(suite -> suite.cast().candidates().stream()
                        .flatMap(candidate -> suite.suite().questions().stream()
                                .filter(suite::isPlanned)
                                .map(question -> new ShiftCase(suite, question, candidate))))
                .toList();
        boolean isOpen = session.suites().stream()
                .anyMatch(suite -> !suite.suite().open().questions().isEmpty());
        if (cases.isEmpty() && !isOpen && session.settings().shard().isWhole()) {
            throw new IllegalStateException("no question is put to any candidate, and a run of nothing would be green");
        }
        SelectedInvocations.of(context, cases.size()).mapToObj(cases::get).forEach(ShiftCase::prefetch);
        return cases.stream().map(c -> Arguments.argumentSet(session.named(c.session(), c.toString()), c));
    }
}
