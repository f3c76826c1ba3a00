package dev.plumbline.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.HostileTextTest;
import io.qameta.allure.listener.ContainerLifecycleListener;
import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.FixtureResult;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResultContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What was said before and after tests, which Allure keeps apart from them; {@link HostileTextTest} has the tests' own. */
class AllureNeutraliserTest {
    private static final String REFRESH = "<meta http-equiv=refresh content=0>";

    private static StatusDetails said() {
        return new StatusDetails().setMessage(REFRESH).setTrace(REFRESH);
    }

    @Test
    void whatFailedBeforeOrAfterTestsOpensNoTagEither() {
        FixtureResult before = new FixtureResult()
                .setStatusDetails(said())
                .setSteps(List.of(new StepResult().setStatusDetails(said())));
        FixtureResult after = new FixtureResult().setStatusDetails(said()).setDescriptionHtml(REFRESH);
        TestResultContainer container = new TestResultContainer()
                .setDescriptionHtml(REFRESH)
                .setLinks(new ArrayList<>(List.of(new Link().setUrl("javascript:attack()"))))
                .setBefores(List.of(before))
                .setAfters(List.of(after));
        new AllureNeutraliser().beforeContainerWrite(container);
        for (StatusDetails reported : List.of(
                before.getStatusDetails(), before.getSteps().get(0).getStatusDetails(), after.getStatusDetails())) {
            assertThat(reported.getMessage()).doesNotContain("<meta").contains("meta http-equiv");
            assertThat(reported.getTrace()).doesNotContain("<meta");
        }
        assertThat(container.getLinks()).isEmpty();
        assertThat(container.getDescriptionHtml()).isNull();
        assertThat(after.getDescriptionHtml()).isNull();
    }

    @Test
    void anEmptyContainerIsLeftInPeace() {
        TestResultContainer container = new TestResultContainer();
        new AllureNeutraliser().beforeContainerWrite(container);
        assertThat(container).isEqualTo(new TestResultContainer());
    }

    @Test
    void allureFindsItForTestsAndForWhatIsAroundThem() {
        assertThat(ServiceLoader.load(TestLifecycleListener.class)).hasAtLeastOneElementOfType(AllureNeutraliser.class);
        assertThat(ServiceLoader.load(ContainerLifecycleListener.class))
                .hasAtLeastOneElementOfType(AllureNeutraliser.class);
    }
}
