package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {
    @Test
    void aChildSeesNoKeyAndCanStillRun() {
        ProcessBuilder child = new ProcessBuilder(List.of("true"));
        Map<String, String> environment = child.environment();
        for (String name : List.of("OPENAI_API_KEY", "GITHUB_TOKEN", "ODD_NAME_OF_A_KEY", "AWS_SECRET_ACCESS_KEY")) {
            environment.put(name, "sk-secret");
        }
        environment.put("PATH", "/bin");
        environment.put("LC_ALL", "C");
        assertThat(ChildEnvironment.of(child).environment().values()).doesNotContain("sk-secret");
        assertThat(child.environment()).containsEntry("PATH", "/bin").containsEntry("LC_ALL", "C");
    }
}
