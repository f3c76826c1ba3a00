package dev.plumbline.cli;

import dev.plumbline.junit.SelectedInvocations;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;

/**
 * Stores the single test invocations that each launch of a session selects. If a launch selects anything else, nothing is stored, which
 * means all invocations.
 */
final class LaunchSelection implements LauncherDiscoveryListener {
    private static final Namespace NAMESPACE = Namespace.create(SelectedInvocations.NAMESPACE);
    private static final String INVOCATION = "test-template-invocation";

    private final LauncherSession session;

    private LaunchSelection(LauncherSession session) {
        this.session = session;
    }

    static void note(LauncherSession session) {
        session.getLauncher().registerLauncherDiscoveryListeners(new LaunchSelection(session));
    }

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        SelectedInvocations selected = selected(request);
        if (selected == null) {
            session.getStore().remove(NAMESPACE, SelectedInvocations.class);
        } else {
            session.getStore().put(NAMESPACE, SelectedInvocations.class, selected);
        }
    }

    /** Returns the selected invocations; null if the launch selects anything else. */
    private static @Nullable SelectedInvocations selected(LauncherDiscoveryRequest request) {
        Map<String, Set<Integer>> byMethod = new HashMap<>();
        for (DiscoverySelector selector : request.getSelectorsByType(DiscoverySelector.class)) {
            if (!add(selector, byMethod)) {
                return null;
            }
        }
        return byMethod.isEmpty() ? null : new SelectedInvocations(byMethod);
    }

    private static boolean add(DiscoverySelector selector, Map<String, Set<Integer>> byMethod) {
        if (selector instanceof UniqueIdSelector byId) {
            return invocation(byId.getUniqueId())
                    .map(index -> byMethod.computeIfAbsent(
                                    byId.getUniqueId().removeLastSegment().toString(), key -> new TreeSet<>())
                            .add(index))
                    .isPresent();
        }
        if (selector instanceof IterationSelector iterations) {
            return method(iterations.getParentSelector())
                    .map(method -> byMethod.computeIfAbsent(method, key -> new TreeSet<>())
                            .addAll(iterations.getIterationIndices()))
                    .isPresent();
        }
        return false;
    }

    /** Returns the index of an invocation, counted from 0. Unique ids count from 1, as in {@code [test-template-invocation:#3]}. */
    private static Optional<Integer> invocation(UniqueId id) {
        UniqueId.Segment last = id.getLastSegment();
        return last.getType().equals(INVOCATION) && last.getValue().matches("#[1-9][0-9]{0,8}")
                ? Optional.of(Integer.parseInt(last.getValue().substring(1)) - 1)
                : Optional.empty();
    }

    private static Optional<String> method(DiscoverySelector parent) {
        if (parent instanceof MethodSelector method) {
            return Optional.of(SelectedInvocations.method(method.getClassName(), method.getMethodName()));
        }
        return parent instanceof UniqueIdSelector byId
                ? Optional.of(byId.getUniqueId().toString())
                : Optional.empty();
    }
}
