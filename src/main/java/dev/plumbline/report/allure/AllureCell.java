package dev.plumbline.report.allure;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.figure.CaseCharts;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.LargeRun;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.markdown.SamplesText;
import dev.plumbline.run.Cast;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Category;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports the current test's cell to Allure: name, labels, parameters, numbers and a chart. Call this on the test's own thread, because
 * Allure finds the current test by its thread. Does nothing without an Allure listener.
 */
public final class AllureCell {
    private static final Set<String> BY_ALLURE = Set.of(
            "host",
            "thread",
            "framework",
            "language",
            "package",
            "testClass",
            "testMethod",
            "parentSuite",
            "suite",
            "subSuite",
            "junit.platform.uniqueid");

    private final Suite suite;
    private final Profile profile;
    private final @Nullable CaseCharts charts;
    private final AllureLifecycle lifecycle = Allure.getLifecycle();

    /**
     * Creates a reporter for the cells of this suite and profile.
     *
     * @param drawn whether each test gets a chart and its samples; false for a {@link LargeRun}
     */
    public AllureCell(Suite suite, Profile profile, Cast cast, boolean drawn) {
        this.suite = suite;
        this.profile = profile;
        this.charts = drawn ? charts(suite, cast) : null;
    }

    private static CaseCharts charts(Suite suite, Cast cast) {
        JudgeSettings judge = suite.judge();
        return new CaseCharts(
                cast.contestants().stream().map(ModelRef::name).toList(),
                judge == null
                        ? List.of()
                        : judge.categories().stream().map(Category::id).toList());
    }

    /** Describes a shift. */
    public void shift(Assessment assessment, RatingResult base, RatingResult candidate) {
        ModelRef model = assessment.candidate();
        String question = assessment.question().id();
        String name =
                question + ": " + model.name() + " against " + assessment.base().name();
        describe(
                name,
                new Coordinates("Ratings", question, model.name(), null, null),
                severity(assessment),
                new CaseDescription(suite, profile, charts).shift(assessment, base, candidate));
    }

    /**
     * Describes a prefill and attaches its samples, unless the run is large: the samples of a large run would make a page of hundreds of
     * megabytes.
     *
     * @param contrast the difference from base, or null if base was not asked the same
     * @param verdict the gate's verdict on it, or null for base
     */
    public void prefill(PrefillResult result, @Nullable CategoryContrast contrast, @Nullable CategoryVerdict verdict) {
        PrefillCell cell = result.cell();
        String name = cell.question().id() + ": " + cell.model().name() + " explains " + cell.answer();
        boolean described = describe(
                name,
                new Coordinates(
                        "Elaborations",
                        cell.question().id(),
                        cell.model().name(),
                        String.valueOf(cell.answer()),
                        cell.set()),
                "trivial",
                new CaseDescription(suite, profile, charts).prefill(result, contrast, verdict));
        if (described && charts != null) {
            lifecycle.addAttachment(
                    "samples", "text/plain", ".txt", SamplesText.of(result).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Describes an open question asked of a model and attaches its replies, unless the run is large.
     *
     * @param base base's replies, or null if the model is base
     * @param comparisons the comparisons with base, one for each reader; none if the model is base
     */
    public void open(OpenResult result, @Nullable OpenResult base, List<ReaderComparison> comparisons) {
        String question = result.cell().question().id();
        String model = result.cell().model().name();
        String severity = comparisons.stream().anyMatch(c -> c.verdict() == Verdict.DRIFTED)
                ? "normal"
                : comparisons.stream().anyMatch(c -> c.verdict() == Verdict.INCONCLUSIVE) ? "minor" : "trivial";
        boolean described = describe(
                question + ": " + model,
                new Coordinates(
                        "Open questions",
                        question,
                        model,
                        null,
                        result.cell().question().set()),
                severity,
                new CaseDescription(suite, profile, charts).open(result, base, comparisons));
        if (described && charts != null) {
            lifecycle.addAttachment(
                    "replies", "text/plain", ".txt", SamplesText.of(result).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The position of a cell in the suite. The answer and set are null for a rating. */
    private record Coordinates(
            String kind,
            String question,
            String model,
            @Nullable String answer,
            @Nullable String set) {}

    private boolean describe(String name, Coordinates at, String severity, String markdown) {
        if (lifecycle.getCurrentTestCase().isEmpty()) {
            return false;
        }
        String rating = String.join("/", suite.name(), profile.name(), at.kind(), at.question(), at.model());
        String identity = at.answer() == null ? rating : rating + "/" + at.answer();
        lifecycle.updateTestCase(test -> {
            // Two tests of one cell must be two results, and not retries of one result.
            String stableId = id(value(test, "testClass") + "#" + value(test, "testMethod") + "/" + identity);
            test.setName(name)
                    .setFullName(identity)
                    .setHistoryId(stableId)
                    .setTestCaseId(stableId)
                    .setDescription(markdown)
                    .setParameters(parameters(at))
                    .setLabels(withOwn(test.getLabels(), labels(at, severity)));
        });
        return true;
    }

    private static String id(String identity) {
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String value(TestResult test, String label) {
        return test.getLabels().stream()
                .filter(l -> label.equals(l.getName()))
                .map(Label::getValue)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns Plumbline's labels and the test author's labels. The author's labels override Plumbline's. Labels that Allure sets itself are
     * replaced or removed.
     */
    private static List<Label> withOwn(List<Label> there, List<Label> ours) {
        List<Label> own =
                there.stream().filter(l -> !BY_ALLURE.contains(l.getName())).toList();
        Set<String> stated = own.stream().map(Label::getName).collect(Collectors.toSet());
        List<Label> labels = new ArrayList<>();
        ours.stream()
                .filter(l -> l.getName().equals("tag") || !stated.contains(l.getName()))
                .forEach(labels::add);
        labels.addAll(own);
        return labels;
    }

    private List<Parameter> parameters(Coordinates at) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter().setName("question").setValue(at.question()));
        parameters.add(new Parameter().setName("model").setValue(at.model()));
        if (at.answer() != null) {
            parameters.add(new Parameter().setName("answer").setValue(at.answer()));
        }
        parameters.add(new Parameter().setName("profile").setValue(profile.name()));
        return parameters;
    }

    private List<Label> labels(Coordinates at, String severity) {
        List<Label> labels = new ArrayList<>();
        label(labels, "parentSuite", suite.name() + " on " + profile.name());
        label(labels, "suite", at.kind());
        label(labels, "subSuite", at.model());
        label(labels, "epic", suite.name());
        label(labels, "feature", at.question());
        label(labels, "story", at.kind());
        label(labels, "question", at.question());
        label(labels, "model", at.model());
        if (at.set() != null) {
            label(labels, "set", at.set());
            label(labels, "tag", at.set());
        }
        label(labels, "severity", severity);
        return labels;
    }

    private static void label(List<Label> labels, String name, String value) {
        labels.add(new Label().setName(name).setValue(value));
    }

    private static String severity(Assessment assessment) {
        if (assessment.verdict().verdict() == Verdict.DRIFTED) {
            return assessment.verdict().severity() == Severity.MAJOR ? "critical" : "normal";
        }
        return assessment.verdict().verdict() == Verdict.INCONCLUSIVE ? "minor" : "trivial";
    }
}
