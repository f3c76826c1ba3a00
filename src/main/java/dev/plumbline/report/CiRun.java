package dev.plumbline.report;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commit, branch and address of a CI run at GitHub, GitLab, Jenkins, Azure Pipelines, Bitbucket or CircleCI. Ignores values of an
 * unexpected form.
 *
 * @param commit the hash of the checked-out commit, or null
 * @param branch the branch of the commit, or null
 * @param url the address of the page that shows the run, or null
 */
public record CiRun(
        @Nullable String commit,
        @Nullable String branch,
        @Nullable String url) {
    /** Reads the variables that these CI servers set. All fields are null on a developer's machine. */
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
