package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.recording.Format1;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge refuses; the parts of two shards are bought once and spoilt by each test in its own copy. */
class MergeCommandTest {
    private static final String RESULTS = "target/plumbline/political/results.json";

    @TempDir
    private static Path once;

    private static Path root;
    private static LiveProfile bought;

    @TempDir
    private Path temp;

    private LiveProfile profile;
    private Path parts;

    @BeforeAll
    static void buyBothShards() throws IOException {
        root = Project.political(once.resolve("project"));
        try (StubServer stub = StubServer.start(StubSettings.plain())) {
            bought = LiveProfile.write(once.resolve("a"), "openai", stub.baseUrl("openai"), "concurrency: 16", 1);
            for (String shard : List.of("1/2", "2/2")) {
                CliCall run = CliCall.of(
                        root,
                        "run",
                        "--models",
                        bought.file().toString(),
                        "--mode",
                        "live",
                        "--allow-outside",
                        "--shard",
                        shard);
                assertThat(run.exit()).as(run.err()).isZero();
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        profile = LiveProfile.write(temp.resolve("a"), "openai", java.net.URI.create("http://127.0.0.1:1/v1"), "", 1);
        parts = profile.recording().resolve("shards");
        for (String name : List.of("1-of-2", "2-of-2")) {
            copy(bought.recording().resolve("shards").resolve(name), parts.resolve(name));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> !f.endsWith(".lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private CliCall merge(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "merge", "--models", profile.file().toString(), "--gate", "record", "--allow-outside"),
                        Stream.of(more))
                .toList();
        return CliCall.of(root, arguments.toArray(String[]::new));
    }

    private void nothingIsWritten() {
        assertThat(root.resolve(RESULTS)).doesNotExist();
        assertThat(profile.recording().resolve("base.jsonl")).doesNotExist();
    }

    @Test
    void aMissingShardIsNamed() throws IOException {
        Path elsewhere = temp.resolve("artifacts/deep/down");
        copy(parts.resolve("1-of-2"), elsewhere);
        assertThat(merge("--from", temp.resolve("artifacts").toString()).mistakes())
                .containsExactly(temp.resolve("artifacts") + ": shard 2/2 is missing, and nothing is judged without it;"
                        + " run it, or add its part");
        assertThat(merge("--from", temp.resolve("nowhere").toString()).mistakes())
                .singleElement()
                .asString()
                .contains("/nowhere: holds no part of a recording; run the shards with --mode live --shard i/n");
        nothingIsWritten();
    }

    @Test
    void aShardThatLacksRepliesIsNamedWithTheFirstOfThem() throws IOException {
        Path judge = parts.resolve("2-of-2/judge.jsonl");
        List<String> lines = Files.readAllLines(judge);
        Files.write(judge, lines.subList(0, lines.size() - 1));
        assertThat(merge().mistakes())
                .singleElement()
                .asString()
                .matches(
                        ".*/shards/2-of-2: shard 2/2 lacks [1-9] planned replies, the first: judgement of political/.*;"
                                + " run it again with --mode live --shard 2/2, which resumes");
        nothingIsWritten();
    }

    @Test
    void twoRepliesForOneKeyAreRefusedWithBothPlaces() throws IOException {
        Path second = parts.resolve("second-try");
        copy(parts.resolve("1-of-2"), second);
        Path base = second.resolve("base.jsonl");
        Files.writeString(
                base, Format1.of(Files.readString(base)).replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"another\""));
        assertThat(merge().mistakes())
                .singleElement()
                .asString()
                .matches(".*/shards/second-try/base.jsonl:1: the key has another reply in .*/shards/1-of-2/base.jsonl:1"
                        + " \\(was [0-9a-f]{32}\\); keep the part that belongs to this recording and remove the other");
        nothingIsWritten();
    }

    @Tag("slow")
    @Test
    void aSecondTryThatSaysTheSameAndATornLineDoNoHarm() throws IOException {
        copy(parts.resolve("1-of-2"), parts.resolve("second-try"));
        Path base = parts.resolve("second-try/base.jsonl");
        Files.writeString(base, Files.readString(base) + "{\"format\":1,\"key\":");
        CliCall merged = merge();
        assertThat(merged.exit()).as(merged.err()).isZero();
        assertThat(merged.err()).contains("second-try/base.jsonl:", "the last line is torn and ignored");
        assertThat(profile.recording().resolve("base.jsonl")).exists();
        Files.delete(root.resolve(RESULTS));
    }

    @Test
    void partsOfAnotherPlanOrProfileAreRefused() throws IOException {
        Files.writeString(profile.file(), Files.readString(profile.file()).replace("{samples: 1}", "{samples: 2}"));
        assertThat(merge().mistakes())
                .hasSize(2)
                .first()
                .asString()
                .contains("/1-of-2/shard.json: the part is of another plan: suite, profile or candidates have changed");
        Path file = parts.resolve("2-of-2/shard.json");
        Files.writeString(file, Files.readString(file).replace("stubbed", "other"));
        assertThat(merge().mistakes())
                .last()
                .asString()
                .contains("/2-of-2/shard.json: the part's profile is not stubbed (was other); ");
        nothingIsWritten();
    }
}
