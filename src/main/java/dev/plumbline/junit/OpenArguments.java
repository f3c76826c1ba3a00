package dev.plumbline.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** Makes the cases of {@link OpenSource} and asks for all replies of those that will run before the first one does. */
final class OpenArguments implements ArgumentsProvider {
    /** Overrides the deprecated form, because every JUnit from 5.11 to 6 calls it. */
    @Override
    @SuppressWarnings("deprecation")
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        EvalSession session = EvalSession.of(context);
        List<OpenCase> cases = session.suites().stream()
                .flatMap(suite -> suite.plan().answers().stream().map(cell -> new OpenCase(suite, cell)))
                .toList();
        SelectedInvocations.of(context, cases.size())
                .mapToObj(cases::get)
                .forEach(c -> c.session().prefetch(c.cell()));
        return cases.stream().map(c -> Arguments.argumentSet(session.named(c.session(), c.toString()), c));
    }
}
