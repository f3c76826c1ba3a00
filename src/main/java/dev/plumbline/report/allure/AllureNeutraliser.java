package dev.plumbline.report.allure;

import dev.plumbline.text.Printable;
import io.qameta.allure.listener.ContainerLifecycleListener;
import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.FixtureResult;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the text of every Allure result harmless before it is written, so that any viewer can show it. A failure message may quote a model,
 * and some viewers execute scripts in messages. Also removes fields that differ between machines.
 */
public final class AllureNeutraliser implements TestLifecycleListener, ContainerLifecycleListener {
    private static final Set<String> HARMLESS_TYPES =
            Set.of("text/plain", "text/csv", "text/markdown", "application/json", "image/png");
    private static final Set<String> MACHINE_LABELS = Set.of("host", "thread", "junit.platform.uniqueid");
    /** A zero-width space after the bracket keeps it readable and prevents it from opening a tag. */
    static final String HARMLESS_BRACKET = "<\u200B";

    @Override
    public void beforeTestWrite(TestResult result) {
        disarm(result.getStatusDetails());
        result.setDescriptionHtml(null);
        result.getLabels().removeIf(label -> MACHINE_LABELS.contains(label.getName()));
        result.getLabels().forEach(label -> label.setValue(shown(label.getValue())));
        result.getParameters().forEach(parameter -> parameter.setValue(shown(parameter.getValue())));
        result.setName(shown(result.getName())).setFullName(shown(result.getFullName()));
        result.getLinks().removeIf(AllureNeutraliser::isDangerous);
        disarm(result.getAttachments());
        result.getSteps().forEach(AllureNeutraliser::disarm);
    }

    /** Allure reports failures before or after tests in their container, and not in a test. */
    @Override
    public void beforeContainerWrite(TestResultContainer container) {
        container.setDescriptionHtml(null);
        // Allure uses null for an empty list.
        if (container.getLinks() != null) {
            container.getLinks().removeIf(AllureNeutraliser::isDangerous);
        }
        disarmAll(container.getBefores());
        disarmAll(container.getAfters());
    }

    private static void disarmAll(@Nullable List<FixtureResult> fixtures) {
        if (fixtures != null) {
            fixtures.forEach(AllureNeutraliser::disarm);
        }
    }

    private static void disarm(FixtureResult fixture) {
        disarm(fixture.getStatusDetails());
        fixture.setDescriptionHtml(null);
        disarm(fixture.getAttachments());
        fixture.getSteps().forEach(AllureNeutraliser::disarm);
    }

    private static void disarm(StepResult step) {
        disarm(step.getStatusDetails());
        step.setDescriptionHtml(null);
        disarm(step.getAttachments());
        step.getSteps().forEach(AllureNeutraliser::disarm);
    }

    private static void disarm(@Nullable StatusDetails details) {
        if (details != null) {
            details.setMessage(disarmed(details.getMessage()));
            details.setTrace(disarmed(details.getTrace()));
        }
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : Printable.line(text);
    }

    private static @Nullable String disarmed(@Nullable String text) {
        return text == null ? null : Printable.text(text).replace("<", HARMLESS_BRACKET);
    }

    private static void disarm(List<Attachment> attachments) {
        attachments.stream()
                .filter(a -> a.getType() == null || !HARMLESS_TYPES.contains(a.getType()))
                .forEach(a -> a.setType("text/plain"));
    }

    private static boolean isDangerous(Link link) {
        String url = link.getUrl();
        return url == null || !(url.startsWith("http://") || url.startsWith("https://"));
    }
}
