package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.cli.SelectionListener;
import dev.plumbline.session.Property;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Through the Launcher, as IDEs and build tools start tests. */
class SelectedInvocationsTest {
    private static final String RATINGS = "[engine:junit-jupiter]/[class:dev.plumbline.junit.RatingIT]"
            + "/[test-template:staysWithinWhatIsTolerated(dev.plumbline.junit.ShiftCase, dev.plumbline.junit.EvalSession)]";
    private static final String METHOD = "dev.plumbline.junit.RatingIT#staysWithinWhatIsTolerated"
            + "(dev.plumbline.junit.ShiftCase, dev.plumbline.junit.EvalSession)";

    @TempDir
    private Path folder;

    private StubServer stub;
    private Launch launch;

    @BeforeEach
    void startStub() throws IOException {
        stub = StubServer.start(StubSettings.plain());
        LiveProfile profile = LiveProfile.write(folder.resolve("profile"), "openai", stub.baseUrl("openai"), "", 2);
        launch = Launch.ofThisProject(folder)
                .with(Property.MODELS, profile.file().toString())
                .with(Property.MODE, "live")
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
    }

    @AfterEach
    void stopStub() {
        stub.close();
    }

    /** How many tests ran, all of them green. */
    private long run(DiscoverySelector... selectors) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new SelectionListener())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .configurationParameters(launch.settings())
                                .build(),
                        summary);
        assertThat(summary.getSummary().getFailures()).isEmpty();
        return summary.getSummary().getTestsSucceededCount();
    }

    @Test
    void oneInvocationByItsIdBuysItsOwnTwoCalls() throws IOException {
        assertThat(run(selectUniqueId(RATINGS + "/[test-template-invocation:#3]")))
                .isEqualTo(1);
        assertThat(stub.counts().completed()).isEqualTo(2);
        JsonNode results = launch.results("political");
        assertThat(results.at("/ledger/planned").asInt()).isEqualTo(2);
        assertThat(results.path("shifts")).hasSize(1);
        assertThat(results.at("/shifts/0/question").asText()).isEqualTo("abortion");
    }

    @Test
    void oneIterationOfAMethodBuysItsOwnTwoCalls() {
        assertThat(run(selectIteration(selectMethod(METHOD), 0))).isEqualTo(1);
        assertThat(stub.counts().completed()).isEqualTo(2);
    }

    @Test
    void severalInvocationsBuyWhatTheyShareOnce() {
        assertThat(run(
                        selectUniqueId(RATINGS + "/[test-template-invocation:#1]"),
                        selectIteration(selectMethod(METHOD), 9)))
                .isEqualTo(2);
        assertThat(stub.counts().completed()).isEqualTo(3);
    }

    @Test
    void oneElaborationBuysItsOwnSamples() {
        String cell = "[engine:junit-jupiter]/[class:dev.plumbline.junit.ElaborationIT]"
                + "/[test-template:everySampleIsJudged(dev.plumbline.junit.PrefillCase, dev.plumbline.junit.EvalSession)]/[test-template-invocation:#1]";
        assertThat(run(selectUniqueId(cell))).isEqualTo(1);
        assertThat(stub.counts().completed()).isBetween(3L, 4L);
    }

    @Tag("slow")
    @Test
    void anythingSelectedBesideAnInvocationMeansAll() {
        assertThat(run(selectUniqueId(RATINGS + "/[test-template-invocation:#3]"), selectClass(RatingIT.class)))
                .isEqualTo(18);
        assertThat(stub.counts().completed()).isEqualTo(27);
    }

    @Test
    void theLauncherFindsTheListenerAsAService() {
        assertThat(ServiceLoader.load(LauncherSessionListener.class))
                .hasAtLeastOneElementOfType(SelectionListener.class);
    }
}
