package dev.plumbline.spi;

import java.io.IOException;
import org.apiguardian.api.API;

/**
 * Asks models in this JVM, for providers of dialect {@code java}. Plumbline bounds, paces, counts and records its calls as it does those of
 * hosts. Calls are made on threads of Plumbline, several at once; with {@code concurrency: 1} of the provider, one at a time.
 *
 * <p>An implementation needs a constructor without parameters. Plumbline finds it by {@code @EvalSuite(gateway = ...)}, by {@code class} of
 * the provider in the profile, or as a service ({@code META-INF/services/dev.plumbline.spi.ModelGateway}) by {@link #provider}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@FunctionalInterface
public interface ModelGateway {
    /**
     * Asks a model once.
     *
     * @throws IOException if the call may succeed when it is tried again; any other exception fails only this call, with its message
     * @throws InterruptedException if the thread is interrupted, as it is when the call takes longer than the provider's {@code call-timeout}
     */
    ModelAnswer ask(ModelRequest request) throws IOException, InterruptedException;

    /** Returns the name of the profiles' provider that this gateway answers for if it is found as a service. */
    default String provider() {
        return "";
    }
}
