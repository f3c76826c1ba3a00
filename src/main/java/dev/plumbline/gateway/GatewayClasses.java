package dev.plumbline.gateway;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.profile.Provider;
import dev.plumbline.spi.ModelGateway;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds and creates the gateways of providers whose models answer in this JVM: by class name, or as a service with the provider's name. */
final class GatewayClasses {
    private static final String ON_CLASS_PATH =
            "put it on the class path: of the tests, or java -cp plumbline-cli.jar:mine.jar dev.plumbline.cli.Main";

    private final String shown;
    private final Mistakes mistakes;

    /**
     * Creates a search.
     *
     * @param shown the name of the profile's file in messages
     */
    GatewayClasses(String shown, Mistakes mistakes) {
        this.shown = shown;
        this.mistakes = mistakes;
    }

    /** Returns the gateway of a provider, or null if a mistake was reported. */
    @Nullable
    ModelGateway of(Provider provider) {
        String named = provider.gateway();
        return named == null ? service(provider) : create(provider, named);
    }

    private @Nullable ModelGateway service(Provider provider) {
        List<String> others = new ArrayList<>();
        try {
            for (ModelGateway gateway : ServiceLoader.load(ModelGateway.class, loader())) {
                if (provider.name().equals(gateway.provider())) {
                    return gateway;
                }
                others.add(gateway.getClass().getName() + " for '" + gateway.provider() + "'");
            }
        } catch (ServiceConfigurationError e) {
            report(
                    provider,
                    "a service of " + ModelGateway.class.getName() + " cannot be used",
                    e.getMessage(),
                    "mend it");
            return null;
        }
        report(
                provider,
                "no gateway answers for it, neither as a service nor by class",
                others.isEmpty() ? null : String.join(", ", others),
                "name one with class: com.acme.MyGateway, or with gateway of @EvalSuite");
        return null;
    }

    /**
     * Creates a gateway by class name. Initializes the class only after checking that it is a gateway, because the profile may be
     * untrusted.
     */
    private @Nullable ModelGateway create(Provider provider, String name) {
        Class<?> found;
        try {
            found = Class.forName(name, false, loader());
        } catch (ClassNotFoundException | LinkageError e) {
            report(provider, "the class of its gateway is not on the class path", name, ON_CLASS_PATH);
            return null;
        }
        if (!ModelGateway.class.isAssignableFrom(found)) {
            report(provider, "its class is no " + ModelGateway.class.getName(), name, "name one that implements it");
            return null;
        }
        try {
            Constructor<?> constructor = found.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ModelGateway) constructor.newInstance();
        } catch (InvocationTargetException e) {
            report(provider, "its gateway could not be created: " + e.getCause(), name, "mend its constructor");
        } catch (ReflectiveOperationException | RuntimeException e) {
            report(
                    provider,
                    "its gateway has no constructor without parameters that can be called",
                    name,
                    "add one, and make a nested class static");
        }
        return null;
    }

    private void report(Provider provider, String what, @Nullable String was, String remedy) {
        mistakes.add(Place.of(shown), "provider '" + provider.name() + "': " + what, was, remedy);
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? ModelGateway.class.getClassLoader() : ofThread;
    }
}
