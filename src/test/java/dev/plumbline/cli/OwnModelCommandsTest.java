package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spi.ModelAnswer;
import dev.plumbline.spi.ModelGateway;
import dev.plumbline.spi.ModelRequest;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands know models in this JVM. */
class OwnModelCommandsTest {
    @TempDir
    private Path folder;

    private Path root;

    static final class ConstantGateway implements ModelGateway {
        @Override
        public ModelAnswer ask(ModelRequest request) {
            return ModelAnswer.token(Map.of("3", 0.9, "4", 0.1));
        }
    }

    @BeforeEach
    void project() throws IOException {
        root = ShippedFiles.copyTo(folder.resolve("copy"));
        Files.writeString(root.resolve("suites/tea/models/own.yaml"), """
                providers: {mine: {dialect: java, class: com.acme.NotHere}}
                models:
                  base: {provider: mine, model: base-model}
                  tuned: {provider: mine, model: tuned-model}
                roles: {base: base, candidates: [tuned]}
                """);
    }

    private CliCall call(String command, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {command, "--suite", "tea", "--models", "own"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CliCall.of(root, arguments);
    }

    @Test
    void aPlanNeedsNoClass() {
        CliCall plan = call("plan");
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("mine");
    }

    @Test
    void checkReadsTheProfileWithoutTheClass() {
        CliCall check = call("check");
        assertThat(check.err() + check.out()).doesNotContain("NotHere").contains("a replay lacks them");
    }

    @Test
    void doctorNamesAClassThatIsMissing() {
        CliCall doctor = call("doctor");
        assertThat(doctor.exit()).isEqualTo(2);
        assertThat(doctor.err())
                .contains(
                        "suites/tea/models/own.yaml: provider 'mine': the class of its gateway is not on the class path"
                                + " (was com.acme.NotHere)");
    }

    @Test
    void doctorAsksTheGateway() {
        CliCall doctor = call("doctor", "--gateway", ConstantGateway.class.getName());
        assertThat(doctor.exit()).as(doctor.err()).isZero();
        assertThat(doctor.out()).contains("reported, in shape java");
    }

    @Test
    void batchFilesAreForEnginesAlone() {
        CliCall export = CliCall.of(root, "batch", "export", "--suite", "tea", "--models", "own");
        assertThat(export.exit()).isEqualTo(2);
        assertThat(export.err()).contains("java");
    }
}
