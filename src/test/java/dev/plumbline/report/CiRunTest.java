package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CiRunTest {
    @Test
    void gitHubIsReadFromItsParts() {
        Map<String, String> variables = Map.of(
                "GITHUB_SHA", "0123456789abcdef0123456789abcdef01234567",
                "GITHUB_REF_NAME", "12/merge",
                "GITHUB_HEAD_REF", "new-tune",
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_REPOSITORY", "team/evals",
                "GITHUB_RUN_ID", "42");
        assertThat(CiRun.of(variables::get))
                .isEqualTo(new CiRun(
                        "0123456789abcdef0123456789abcdef01234567",
                        "new-tune",
                        "https://github.com/team/evals/actions/runs/42"));
    }

    @Test
    void gitLabAndJenkinsAreReadAsTheyAre() {
        Map<String, String> gitLab = Map.of(
                "CI_COMMIT_SHA", "abcdef1",
                "CI_COMMIT_REF_NAME", "main",
                "CI_PIPELINE_URL", "https://gitlab.example.org/team/evals/-/pipelines/7");
        assertThat(CiRun.of(gitLab::get).url()).isEqualTo("https://gitlab.example.org/team/evals/-/pipelines/7");
        Map<String, String> jenkins = Map.of(
                "GIT_COMMIT", "abcdef1", "GIT_BRANCH", "origin/main", "BUILD_URL", "http://ci:8080/job/evals/7/");
        assertThat(CiRun.of(jenkins::get))
                .isEqualTo(new CiRun("abcdef1", "origin/main", "http://ci:8080/job/evals/7/"));
    }

    @Test
    void whatIsNoCommitBranchOrAddressIsIgnored() {
        Map<String, String> variables =
                Map.of("GITHUB_SHA", "$(id)", "BRANCH_NAME", "a b\n", "BUILD_URL", "javascript:alert(1)");
        assertThat(CiRun.of(variables::get)).isEqualTo(new CiRun(null, null, null));
        assertThat(CiRun.of(name -> null)).isEqualTo(new CiRun(null, null, null));
    }
}
