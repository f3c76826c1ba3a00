package dev.plumbline.junit;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The invocations that a launch is limited to, for example when one test is run in an IDE, so that only their calls are made. The code that
 * runs the Launcher puts this object into the launcher session's store. Without this object, every invocation is selected.
 *
 * @param byMethod the selected indices, from 0, by the unique id of the parameterized test or by {@link #method}
 */
public record SelectedInvocations(Map<String, Set<Integer>> byMethod) {
    /** The name of the store's namespace, which the JUnit Platform and Jupiter represent by different types. */
    public static final String NAMESPACE = "dev.plumbline.selected-invocations";

    /** Whether JUnit is 5.13 or newer; with older versions every invocation is selected. */
    private static final boolean HAS_SCOPES = Arrays.stream(ExtensionContext.class.getMethods())
            .anyMatch(method -> method.getName().equals("getStore") && method.getParameterCount() == 2);

    public SelectedInvocations {
        byMethod = Map.copyOf(byMethod);
    }

    /** Returns a name for a method whose unique id is not known. Overloads share the name, so more calls may be made than needed. */
    public static String method(String className, String methodName) {
        return className + "#" + methodName;
    }

    /** Returns the indices of the selected invocations of the current parameterized test, of {@code all} invocations. */
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
