package dev.plumbline.report;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commit, branch and address of a CI run: GitHub, GitLab, Jenkins, Azure Pipelines, Bitbucket and CircleCI. Values of another form are
 * ignored.
 *
 * @param commit the commit that is checked out, or null
 * @param branch its branch, or null
 * @param url where the run is shown, or null
 */
public record CiRun(
        @Nullable String commit,
        @Nullable String branch,
        @Nullable String url) {
    /** Reads the usual variables; a developer's machine has none of them. */
    public static CiRun of(Function<String, @Nullable String> environment) {
        return new CiRun(
                first(
                        environment,
                        "[0-9a-fA-F]{7,64}",
                        "GITHUB_SHA",
                        "CI_COMMIT_SHA",
                        "GIT_COMMIT",
                        "BUILD_SOURCEVERSION",
                        "BITBUCKET_COMMIT",
                        "CIRCLE_SHA1"),
                first(
                        environment,
                        "[\\w./+#@-]{1,200}",
                        "GITHUB_HEAD_REF",
                        "GITHUB_REF_NAME",
                        "CI_COMMIT_REF_NAME",
                        "BRANCH_NAME",
                        "GIT_BRANCH",
                        "BUILD_SOURCEBRANCH",
                        "BITBUCKET_BRANCH",
                        "CIRCLE_BRANCH"),
                url(environment));
    }

    private static @Nullable String url(Function<String, @Nullable String> environment) {
        String server = first(environment, "https://[A-Za-z0-9.:-]+", "GITHUB_SERVER_URL");
        String repository = first(environment, "[A-Za-z0-9._-]+/[A-Za-z0-9._-]+", "GITHUB_REPOSITORY");
        String run = first(environment, "[0-9]+", "GITHUB_RUN_ID");
        return server != null && repository != null && run != null
                ? server + "/" + repository + "/actions/runs/" + run
                : first(
                        environment,
                        "https?://[\\w.:/%~+-]{1,500}",
                        "CI_PIPELINE_URL",
                        "BUILD_URL",
                        "CIRCLE_BUILD_URL");
    }

    private static @Nullable String first(
            Function<String, @Nullable String> environment, String pattern, String... variables) {
        return Stream.of(variables)
                .flatMap(variable -> Stream.ofNullable(environment.apply(variable)))
                .map(String::strip)
                .filter(value -> value.matches(pattern))
                .findFirst()
                .orElse(null);
    }
}
