package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.plumbline.mistake.MistakesException;
import dev.plumbline.session.Property;
import dev.plumbline.spi.ModelAnswer;
import dev.plumbline.spi.ModelGateway;
import dev.plumbline.spi.ModelRequest;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** A gateway of the user's is asked, recorded and replayed like a host. */
class OwnModelRunTest {
    private static final ModelGateway MODEL = mock(ModelGateway.class);

    @TempDir
    private Path folder;

    private Path root;

    /** As docs/library.md shows it. */
    public static final class MockedGateway implements ModelGateway {
        @Override
        @SuppressWarnings("DirectInvocationOnMock") // that is what it is for
        public ModelAnswer ask(ModelRequest request) throws IOException, InterruptedException {
            return MODEL.ask(request);
        }

        @Override
        public String provider() {
            return "mine";
        }
    }

    @EvalSuite(suite = "tea", models = "own", mode = "live", gateway = MockedGateway.class)
    static class OwnModelCase {
        @ParameterizedTest
        @ShiftSource
        void staysWithin(ShiftCase shift, EvalSession session) {
            session.gate(shift);
        }
    }

    @EvalSuite(suite = "tea", models = "own", mode = "live")
    static class ServiceCase {
        @ParameterizedTest
        @ShiftSource
        void staysWithin(ShiftCase shift, EvalSession session) {
            session.gate(shift);
        }
    }

    @EvalSuite(suite = "tea", models = "synthetic", mode = "live", gateway = MockedGateway.class)
    static class NoProviderCase {
        @ParameterizedTest
        @ShiftSource
        void staysWithin(ShiftCase shift) {
            shift.verdict();
        }
    }

    @BeforeEach
    void project() throws Exception {
        root = ShippedFiles.copyTo(folder.resolve("copy"));
        profile("{dialect: java}");
        reset(MODEL);
        when(MODEL.ask(any())).thenAnswer(call -> answer(call.getArgument(0)));
    }

    private void profile(String provider) throws IOException {
        Files.writeString(root.resolve("suites/tea/models/own.yaml"), """
                providers: {mine: %s}
                models:
                  base: {provider: mine, model: base-model}
                  tuned: {provider: mine, model: tuned-model}
                roles: {base: base, candidates: [tuned]}
                repeats: 0
                """.formatted(provider));
    }

    /** The fine-tune has moved on one question. */
    private static ModelAnswer answer(ModelRequest request) {
        boolean moved =
                request.model().equals("tuned-model") && request.lastMessage().contains("instant coffee");
        double slightly = request.model().equals("tuned-model") ? 0.01 : 0;
        return ModelAnswer.token(moved ? Map.of("5", 0.8, "4", 0.2) : Map.of("2", 0.7 - slightly, "3", 0.3 + slightly));
    }

    private Launch launch() {
        return new Launch(root, folder)
                .unset(Property.SUITE)
                .unset(Property.MODELS)
                .unset(Property.MODE)
                .unset(Property.GATE)
                .unset(Property.GATEWAY)
                .with(Property.BASELINE, "none");
    }

    @Test
    void aMockedModelIsEvaluatedAndItsRecordingReplaysWithoutIt() throws Exception {
        Launch launch = launch();
        launch.run(OwnModelCase.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(3).failed(1));
        assertThat(launch.results("tea").path("shifts")).hasSize(4);
        verify(MODEL, times(8)).ask(any());
        String live = Files.readString(launch.output("tea").resolve("results.json"));

        launch.with(Property.MODE, "replay").run(ServiceCase.class);
        verify(MODEL, times(8)).ask(any());
        assertThat(Files.readString(launch.output("tea").resolve("results.json")))
                .isEqualTo(live);
    }

    @Test
    void aReplayNeedsNoClass() throws Exception {
        Launch launch = launch();
        launch.run(OwnModelCase.class);
        profile("{dialect: java, class: com.acme.NotHere}");
        launch.with(Property.MODE, "replay")
                .run(ServiceCase.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(3).failed(1));
    }

    @Test
    void aServiceAnswersForTheProviderThatItNames() throws Exception {
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve(ModelGateway.class.getName()), MockedGateway.class.getName());
        ClassLoader earlier = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, earlier)) {
            Thread.currentThread().setContextClassLoader(loader);
            launch().run(ServiceCase.class)
                    .testEvents()
                    .assertStatistics(s -> s.succeeded(3).failed(1));
        } finally {
            Thread.currentThread().setContextClassLoader(earlier);
        }
        verify(MODEL, times(8)).ask(any());
    }

    @Test
    void aGatewayThatIsNowhereIsAMistakeOfTheProfile() throws IOException {
        failsWith(ServiceCase.class, "own.yaml: provider 'mine': no gateway answers for it");
        profile("{dialect: java, class: com.acme.NotHere}");
        failsWith(ServiceCase.class, "is not on the class path (was com.acme.NotHere)");
        profile("{dialect: java, class: java.lang.String}");
        failsWith(ServiceCase.class, "its class is no dev.plumbline.spi.ModelGateway (was java.lang.String)");
        failsWith(
                NoProviderCase.class,
                "@EvalSuite gateway: profile 'synthetic' has no provider that a gateway could answer for");
    }

    private void failsWith(Class<?> test, String words) {
        launch().run(test)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(MistakesException.class), message(m -> m.contains(words)))));
    }
}
