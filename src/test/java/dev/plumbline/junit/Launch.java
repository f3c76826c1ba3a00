package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import dev.plumbline.session.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs evaluation classes as JUnit would, deaf to the build's own properties: every setting is said outright. */
public final class Launch {
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();

    Launch(Path root, Path folder) {
        this.folder = folder;
        settings.put("plumbline.root", root.toString());
        // Otherwise a second launch in one folder would continue the first, since one build runs both.
        settings.put("plumbline.build", "");
        settings.put("plumbline.output", folder.resolve("plumbline").toString());
        settings.put(
                "allure.results.directory", folder.resolve("allure-results").toString());
        settings.put("junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$OrderAnnotation");
        for (Property property : Property.values()) {
            with(property, property.fallback());
        }
        with(Property.ALLOW_OUTSIDE, "true");
    }

    public static Launch ofThisProject(Path folder) {
        return new Launch(Path.of("").toAbsolutePath(), folder);
    }

    public Launch with(Property property, String value) {
        settings.put(property.key(), value);
        return this;
    }

    /** Leaves a property to the test class. */
    Launch unset(Property property) {
        settings.put(property.key(), "");
        return this;
    }

    /** As one of several launches of a build. */
    Launch ofBuild(String build) {
        settings.put("plumbline.build", build);
        return this;
    }

    public EngineExecutionResults run(Class<?>... classes) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").configurationParameters(settings);
        for (Class<?> type : classes) {
            kit.selectors(selectClass(type));
        }
        return kit.execute();
    }

    /** The same settings for whoever starts tests by other means. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    EngineExecutionResults runAll() {
        return run(RatingIT.class, ElaborationIT.class, ClaimsIT.class, LedgerIT.class);
    }

    public Path output(String suite) {
        return folder.resolve("plumbline").resolve(suite);
    }

    /** The content of {@code results.json}, which the records read and write back byte for byte. */
    JsonNode results(String suite) throws IOException {
        Path file = output(suite).resolve("results.json");
        String text = Files.readString(file);
        assertThat(RecordJson.text(RecordJson.read(file, "results.json", RunResults.class)))
                .isEqualTo(text);
        return JsonMapper.builder().build().readTree(text);
    }
}
