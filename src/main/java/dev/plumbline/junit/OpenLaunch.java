package dev.plumbline.junit;

import dev.plumbline.session.EvalLaunch;
import dev.plumbline.session.LaunchSession;
import dev.plumbline.session.OpenedAhead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A launch in JUnit's root store. The first evaluation test class opens the launch, and JUnit closes it after the last test. JUnit closes
 * {@code AutoCloseable} objects since 5.13; earlier versions close only {@code CloseableResource} objects.
 */
@SuppressWarnings("deprecation")
record OpenLaunch(EvalLaunch launch) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    static OpenLaunch with(ExtensionContext context) {
        Path root = Path.of(context.getConfigurationParameter("plumbline.root").orElse(""))
                .toAbsolutePath();
        try {
            return new OpenLaunch(EvalLaunch.open(
                    root,
                    key -> context.getConfigurationParameter(key).orElse(null),
                    System.getenv()::get,
                    ahead(context)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the suites that the command line opened, or null. JUnit before 5.13 has no such store, so the store is read only if the
     * launch filled it.
     */
    private static @Nullable OpenedAhead ahead(ExtensionContext context) {
        return context.getConfigurationParameter(OpenedAhead.PARAMETER).isEmpty()
                ? null
                : context.getStore(
                                ExtensionContext.StoreScope.LAUNCHER_SESSION,
                                ExtensionContext.Namespace.create(OpenedAhead.PARAMETER))
                        .get(OpenedAhead.class, OpenedAhead.class);
    }

    LaunchSession session(StatedSettings stated) {
        try {
            return launch.session(stated.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        launch.close();
    }
}
