package dev.plumbline.spi;

import java.io.IOException;
import org.apiguardian.api.API;

/**
 * Asks models in this JVM, for providers of dialect {@code java}. Plumbline limits, paces, counts and records these calls like calls to
 * hosts. Plumbline calls the gateway from several threads at once, or one call at a time if the provider sets {@code concurrency: 1}.
 *
 * <p>An implementation needs a constructor without parameters. Plumbline finds the implementation by {@code @EvalSuite(gateway = ...)}, by
 * {@code class} of the provider in the profile, or as a service ({@code META-INF/services/dev.plumbline.spi.ModelGateway}) by {@link
 * #provider}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@FunctionalInterface
public interface ModelGateway {
    /**
     * Asks a model once.
     *
     * @throws IOException if a retry of the call may succeed; any other exception fails only this call, with the exception's message
     * @throws InterruptedException if the thread is interrupted; Plumbline interrupts a call that takes longer than the provider's {@code
     *     call-timeout}
     */
    ModelAnswer ask(ModelRequest request) throws IOException, InterruptedException;

    /** Returns the name of the provider in profiles for which this gateway answers; used if the gateway is found as a service. */
    default String provider() {
        return "";
    }
}
