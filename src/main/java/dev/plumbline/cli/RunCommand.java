package dev.plumbline.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.junit.ClaimsIT;
import dev.plumbline.junit.ElaborationIT;
import dev.plumbline.junit.LedgerIT;
import dev.plumbline.junit.OpenIT;
import dev.plumbline.junit.RatingIT;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.report.CiSummary;
import dev.plumbline.report.LaunchOutputs;
import dev.plumbline.report.Terminal;
import dev.plumbline.report.allure.AllureGenerator;
import dev.plumbline.report.allure.AllureHtml;
import dev.plumbline.run.Shard;
import dev.plumbline.session.OpenedAhead;
import dev.plumbline.session.Property;
import dev.plumbline.session.RunCheck;
import dev.plumbline.session.Settings;
import dev.plumbline.text.ConsoleWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the suite's tests without Maven, with the same result. */
@Command(
        name = "run",
        description = {
            "Runs a suite and writes its results to allure-results/ and target/plumbline/<suite>/.",
            "Exit code: 0 within or accepted, 1 drifted, 2 configuration, 3 inconclusive, 4 infrastructure."
        })
final class RunCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--allure-html",
            description = "Also write Allure's report as one page to target/allure-report/index.html.")
    private boolean allureHtml;

    @Override
    public Integer call() throws IOException {
        Settings settings = options.settings(root());
        Path generator = root().resolve("target/allure");
        if (allureHtml && !AllureGenerator.isThere(generator)) {
            throw new MistakesException(List.of(new Mistake(
                    Place.of("--allure-html"),
                    "this jar does not contain the generator of Allure's report",
                    null,
                    "use plumbline-cli.jar, or run 'mvn verify'")));
        }
        Path output = root().resolve("target/plumbline");
        RunCheck.refuseLinks(settings, List.of(output, allureResults(settings.shard())));
        // Allure reads its output folder from this property when its listener is first loaded.
        Path allureResults = allureResults(settings.shard());
        System.setProperty("allure.results.directory", allureResults.toString());
        // Loading JUnit's classes takes as long as reading the files, so both run in parallel.
        CompletableFuture<LauncherSession> junit = CompletableFuture.supplyAsync(LauncherFactory::openSession);
        CompletableFuture<TestPlan> tests = junit.thenApply(j -> j.getLauncher().discover(request(settings, output)));
        // A run that cannot start is rejected before it writes anything, including reports.
        OpenedAhead opened = null;
        if (settings.isLive()) {
            RunCheck.check(settings, System.getenv()::get);
        } else {
            opened = OpenedAhead.of(settings);
        }
        // The session does this too, but the run can fail before the session starts.
        LaunchOutputs.forgetEarlier(allureResults);
        ConsoleWriter err = ConsoleWriter.of(err());
        RunListener listener = new RunListener(err, allureResults, Terminal.isWatched() && !settings.isLive());
        JUnitXml xml = new JUnitXml(Clock.systemUTC());
        Set<String> unwritten;
        try (LauncherSession session = junit.join();
                ListenerFailures failures = ListenerFailures.collected(allureResults)) {
            if (opened != null) {
                session.getStore().put(Namespace.create(OpenedAhead.PARAMETER), OpenedAhead.class, opened);
            }
            session.getLauncher().execute(tests.join(), listener, xml);
            unwritten = failures.lines();
        }
        RunOutputs outputs = new RunOutputs(LaunchOutputs.read(allureResults));
        ExitCode code = listener.print(unwritten).or(outputs.exitCode(settings.enforces()));
        outputs.print(out());
        xml.write(output.resolve("TEST-plumbline.xml"));
        if (allureHtml && !outputs.folders().isEmpty()) {
            writeAllureHtml(generator, allureResults);
        }
        new CiSummary(main().environment(), err::println).publish(outputs.folders());
        // A failed test or missing output files fail the run, regardless of results.json.
        boolean wrong = listener.isRed() || outputs.folders().isEmpty();
        return (code == ExitCode.OK && wrong ? ExitCode.INFRASTRUCTURE : code).number();
    }

    private void writeAllureHtml(Path built, Path allureResults) throws IOException {
        try (AllureGenerator generator = AllureGenerator.open(built)) {
            Path page = new AllureHtml(generator.home(), allureResults, root().resolve("target/allure-report")).make();
            out().println("report: " + page);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while Allure's report was made");
        }
    }

    private Path allureResults(Shard shard) {
        return root().resolve(shard.isWhole() ? "allure-results" : "target/allure-results-shard-" + shard.folder());
    }

    /** Returns the properties given on the command line. All others are blank; otherwise JUnit would read system properties with their names. */
    private Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        for (Property property : Property.values()) {
            said.put(property.key(), "");
        }
        said.putAll(options.given());
        return said;
    }

    private LauncherDiscoveryRequest request(Settings settings, Path output) {
        return LauncherDiscoveryRequestBuilder.request()
                .configurationParameters(settings.isLive() ? Map.of() : Map.of(OpenedAhead.PARAMETER, "true"))
                .selectors(
                        selectClass(RatingIT.class),
                        selectClass(ElaborationIT.class),
                        selectClass(OpenIT.class),
                        selectClass(ClaimsIT.class),
                        selectClass(LedgerIT.class))
                .configurationParameters(said())
                .configurationParameter("plumbline.build", "")
                .configurationParameter("plumbline.root", root().toString())
                .configurationParameter("plumbline.output", output.toString())
                .configurationParameter(
                        "junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$OrderAnnotation")
                .build();
    }
}
