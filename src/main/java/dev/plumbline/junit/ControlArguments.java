package dev.plumbline.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** Makes the cases of {@link ControlSource} and asks for all their replies before the first one runs; none if no profile names controls. */
final class ControlArguments implements ArgumentsProvider {
    /** Overrides the deprecated form, because every JUnit from 5.11 to 6 calls it. */
    @Override
    @SuppressWarnings("deprecation")
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        EvalSession session = EvalSession.of(context);
        List<ShiftCase> cases = session.suites().stream()
                .filter(suite -> suite.extras().controls())
                .flatMap(suite -> suite.cast().candidates().stream()
                        .flatMap(candidate -> suite.suite().controls().stream()
                                .filter(suite::isPlanned)
                                .map(control -> new ShiftCase(suite, control, candidate))))
                .toList();
        cases.forEach(ShiftCase::prefetch);
        return cases.stream().map(c -> Arguments.argumentSet(session.named(c.session(), c.toString()), c));
    }
}
