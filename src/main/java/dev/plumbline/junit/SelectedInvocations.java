package dev.plumbline.junit;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The invocations that a launch is limited to, for example when one test is run in an IDE, so that only their calls are made. The code that runs the
 * Launcher puts it into the launcher session's store; without it every invocation is selected.
 *
 * @param byMethod indices from 0, by the unique id of the parameterized test or by {@link #method}
 */
public record SelectedInvocations(Map<String, Set<Integer>> byMethod) {
    /** The store's namespace; the platform and Jupiter have a type of their own for it. */
    public static final String NAMESPACE = "dev.plumbline.selected-invocations";

    /** Whether JUnit is 5.13 or newer; with older versions every invocation is selected. */
    private static final boolean HAS_SCOPES = Arrays.stream(ExtensionContext.class.getMethods())
            .anyMatch(method -> method.getName().equals("getStore") && method.getParameterCount() == 2);

    public SelectedInvocations {
        byMethod = Map.copyOf(byMethod);
    }

    /** Returns the name of a method whose unique id is not known. Overloads share it, so more may be asked than needed. */
    public static String method(String className, String methodName) {
        return className + "#" + methodName;
    }

    /** Returns which of so many invocations of the current parameterized test are to run. */
    static IntStream of(ExtensionContext context, int all) {
        SelectedInvocations selected = HAS_SCOPES
                ? context.getStore(
                                ExtensionContext.StoreScope.LAUNCHER_SESSION,
                                ExtensionContext.Namespace.create(NAMESPACE))
                        .get(SelectedInvocations.class, SelectedInvocations.class)
                : null;
        Set<Integer> wanted = selected == null ? null : selected.indices(context);
        return IntStream.range(0, all).filter(i -> wanted == null || wanted.contains(i));
    }

    private @Nullable Set<Integer> indices(ExtensionContext context) {
        Set<Integer> byId = byMethod.get(context.getUniqueId());
        Set<Integer> byName = byMethod.get(method(
                context.getRequiredTestClass().getName(),
                context.getRequiredTestMethod().getName()));
        if (byId == null || byName == null) {
            return byId == null ? byName : byId;
        }
        Set<Integer> both = new TreeSet<>(byId);
        both.addAll(byName);
        return both;
    }
}
