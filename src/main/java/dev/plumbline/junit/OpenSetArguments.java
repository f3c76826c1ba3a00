package dev.plumbline.junit;

import dev.plumbline.gate.rule.RatedSets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** Makes the cases of {@link OpenSetSource}: the candidates of suites with open questions or sets, in a run of the whole plan. */
final class OpenSetArguments implements ArgumentsProvider {
    /** Overrides the deprecated form, because every JUnit from 5.11 to 6 calls it. */
    @Override
    @SuppressWarnings("deprecation")
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        EvalSession session = EvalSession.of(context);
        List<OpenSetCase> cases = session.suites().stream()
                .filter(suite -> !suite.plan().answers().isEmpty() || RatedSets.isAny(suite.suite()))
                .flatMap(suite -> suite.cast().candidates().stream().map(model -> new OpenSetCase(suite, model)))
                .toList();
        return cases.stream().map(c -> Arguments.argumentSet(session.named(c.session(), c.toString()), c));
    }
}
