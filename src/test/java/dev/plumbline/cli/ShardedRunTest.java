package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.stub.StubServer;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.testing.LiveProfile;
import dev.plumbline.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes share a run: each buys its part, and the merge is to the byte what one run would have been. */
class ShardedRunTest {
    private static final String PART = "target/plumbline/political-shard-";
    private static final String RESULTS = "target/plumbline/political/results.json";

    @TempDir
    private Path temp;

    private Path root;
    private StubServer stub;

    @BeforeEach
    void start() throws IOException {
        root = Project.political(temp.resolve("project"));
        stub = StubServer.start(StubSettings.plain());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private LiveProfile profile(String name, String elaboration) throws IOException {
        LiveProfile profile =
                LiveProfile.write(temp.resolve(name), "openai", stub.baseUrl("openai"), "concurrency: 16", 1);
        String text = Files.readString(profile.file());
        Files.writeString(
                profile.file(), text.replace("{samples: 1}", elaboration).replace("-logprobs: 5", "-logprobs: 20"));
        return profile;
    }

    private CliCall call(String command, LiveProfile profile, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--models", profile.file().toString()));
        arguments.addAll(List.of("--baseline", "none", "--allow-outside"));
        arguments.addAll(Arrays.asList(more));
        return CliCall.of(root, arguments.toArray(String[]::new));
    }

    private CliCall shard(LiveProfile profile, int number, int of) {
        CliCall run = call("run", profile, "--mode", "live", "--shard", number + "/" + of);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run;
    }

    /** Every shard is green though the whole has drifted: a part of the evidence judges nothing. */
    private void mergedIsWhole(String elaboration, int of) throws IOException {
        LiveProfile whole = profile("whole", elaboration);
        CliCall one = call("run", whole, "--mode", "live");
        byte[] expected = Files.readAllBytes(root.resolve(RESULTS));
        Files.delete(root.resolve(RESULTS));
        long calls = stub.counts().completed();
        LiveProfile parted = profile("parted", elaboration);
        int planned = 0;
        for (int i = 1; i <= of; i++) {
            CliCall run = shard(parted, i, of);
            assertThat(run.out()).contains("shard " + i + "/" + of + " of political: ", "this shard gives no verdicts");
            assertThat(root.resolve(RESULTS)).doesNotExist();
            planned += json(PART + i + "-of-" + of + "/results.json")
                    .at("/ledger/planned")
                    .asInt();
        }
        assertThat(stub.counts().completed())
                .as("no call was made by two shards")
                .isEqualTo(2 * calls);
        CliCall merged = call("merge", parted);
        assertThat(merged.exit()).as(merged.err()).isEqualTo(one.exit());
        assertThat(root.resolve(RESULTS)).hasBinaryContent(expected);
        assertThat(json(RESULTS).at("/ledger/planned").asInt()).isEqualTo(planned);
        assertThat(stub.counts().completed()).isEqualTo(2 * calls);
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.builder().build().readTree(root.resolve(file).toFile());
    }

    @Tag("slow")
    @Test
    void eightShardsMergedAreToTheByteWhatOneRunIs() throws IOException {
        mergedIsWhole("{samples: 1}", 8);
        JsonNode part = json(PART + "3-of-8/results.json");
        assertThat(part.path("suiteVerdicts")).isEmpty();
        assertThat(part.path("claims")).isEmpty();
        assertThat(part.path("notes").toString()).contains("Shard 3/8: a part of the plan.");
        assertThat(json(PART + "3-of-8/run.json").path("shard").asText()).isEqualTo("3/8");
        assertThat(Schemas.misfits("results", part)).isEmpty();
    }

    @Tag("slow")
    @Test
    void shardsChooseTheirOwnPrefillsWhereARuleDoes() throws IOException {
        mergedIsWhole("{samples: 2, prefills: auto}", 3);
    }

    @Test
    void whatIsNoShardIsAMistake() throws IOException {
        LiveProfile profile = profile("a", "{samples: 1}");
        for (String wrong : List.of("0/3", "4/3", "1", "a/b", "1/0")) {
            assertThat(call("run", profile, "--shard", wrong).mistakes())
                    .containsExactly(
                            "--shard: is no shard (was " + wrong + "); write i/n, such as 3/8, with i from 1 to n");
        }
    }
}
