package dev.plumbline.report.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.junit.EvalSuite;
import dev.plumbline.junit.ShiftCase;
import dev.plumbline.junit.ShiftSource;
import dev.plumbline.testing.ShippedFiles;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.Epic;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.Owner;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Each test of a cell is a result of its own in Allure, under its author's labels. Replaces Allure's lifecycle for a moment. */
@Isolated
class AllureCellTest {
    @TempDir
    private Path folder;

    @EvalSuite(suite = "tea", models = "synthetic", gate = "record")
    @Owner("tea team")
    @Epic("drinks")
    static class RedCase {
        @ParameterizedTest
        @ShiftSource
        void isRed(ShiftCase shift) {
            Assertions.fail(shift.question());
        }
    }

    @EvalSuite(suite = "tea", models = "synthetic", gate = "record")
    static class GreenCase {
        @ParameterizedTest
        @ShiftSource
        void isGreen(ShiftCase shift) {
            shift.verdict();
        }
    }

    @Test
    void twoClassesOverOneSourceAreTwoResultsEachWithItsAuthorsLabels() throws IOException {
        Path results = folder.resolve("allure-results");
        AllureLifecycle before = Allure.getLifecycle();
        AllureLifecycle own = new AllureLifecycle(new FileSystemResultsWriter(results));
        Allure.setLifecycle(own);
        try {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(RedCase.class), selectClass(GreenCase.class))
                    .configurationParameter(
                            "plumbline.root",
                            ShippedFiles.copyTo(folder.resolve("project")).toString())
                    .configurationParameter("plumbline.build", "")
                    .configurationParameter(
                            "plumbline.output", folder.resolve("plumbline").toString())
                    .configurationParameter("allure.results.directory", results.toString())
                    .build();
            LauncherFactory.create(LauncherConfig.builder()
                            .enableTestExecutionListenerAutoRegistration(false)
                            .addTestExecutionListeners(new AllureJunitPlatform(own))
                            .build())
                    .execute(request);
        } finally {
            Allure.setLifecycle(before);
        }
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("-result.json")).toList()) {
                found.add(JsonMapper.builder().build().readTree(Files.readString(file)));
            }
        }
        assertThat(found).hasSize(16);
        assertThat(found.stream().map(r -> r.path("historyId").asText()).distinct())
                .hasSize(16);
        assertThat(found)
                .filteredOn(r -> r.path("status").asText().equals("failed"))
                .hasSize(8)
                .allSatisfy(red -> assertThat(red.path("labels").toString())
                        .contains("\"owner\",\"value\":\"tea team\"", "\"epic\",\"value\":\"drinks\"")
                        .doesNotContain("\"epic\",\"value\":\"tea\""));
        assertThat(found)
                .filteredOn(r -> r.path("status").asText().equals("passed"))
                .hasSize(8)
                .allSatisfy(
                        green -> assertThat(green.path("labels").toString()).contains("\"epic\",\"value\":\"tea\""));
    }
}
