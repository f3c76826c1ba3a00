package dev.plumbline.tuning.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.testing.FakeTogether;
import dev.plumbline.tuning.Checkpoint;
import dev.plumbline.tuning.Deployment;
import dev.plumbline.tuning.DeploymentState;
import dev.plumbline.tuning.FileState;
import dev.plumbline.tuning.TuneJob;
import dev.plumbline.tuning.TuningFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TogetherTuningTest {
    private static final byte[] LINES = "{}\n".getBytes(StandardCharsets.UTF_8);
    private static final String DEPLOYMENT = "/v2/projects/proj_x/endpoints/ep_1/deployments/dep_1";

    private final TuningFixture fixture = new TuningFixture();
    private FakeTogether host;
    private TogetherTuning client;

    @BeforeEach
    void start() throws IOException {
        host = new FakeTogether(null);
        client = fixture.client(host);
    }

    @AfterEach
    void stop() {
        client.close();
        host.close();
    }

    @Test
    void theStudysRequestIsTheBodyItsLibrarySent() throws IOException {
        client.create("file-2f3c7c1e", TuningFixture.STUDY, null, "vl-run1");
        String sent = host.last("POST /v1/fine-tunes").getBody().utf8();
        String expected = """
            {"model":"Qwen/Qwen2.5-32B-Instruct","training_file":"file-2f3c7c1e","validation_file":"",
             "n_epochs":4,"n_checkpoints":1,"n_evals":0,"batch_size":"max","learning_rate":0.0002,
             "lr_scheduler":{"lr_scheduler_type":"cosine","lr_scheduler_args":{"min_lr_ratio":0.0,"num_cycles":0.5}},
             "warmup_ratio":0.0,"max_grad_norm":1.0,"weight_decay":0.0,"suffix":"vl-run1",
             "training_type":{"type":"Lora","lora_r":32,"lora_alpha":64,"lora_dropout":0.0,"lora_trainable_modules":"all-linear"},
             "training_method":{"method":"sft","train_on_inputs":"auto"}}""";
        JsonMapper mapper = JsonMapper.builder().build();
        assertThat(mapper.readTree(sent)).isEqualTo(mapper.readTree(expected));
        client.create("file-2f3c7c1e", TuningFixture.STUDY, 7L, "vl-run1");
        assertThat(mapper.readTree(host.last("POST /v1/fine-tunes").getBody().utf8())
                        .path("random_seed")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void aFileGoesStraight() {
        assertThat(client.upload("train.jsonl", LINES)).isEqualTo("file-2f3c7c1e");
        assertThat(host.last("POST /v1/files/upload").getBody().utf8()).contains("fine-tune", "train.jsonl", "{}");
        assertThat(client.file("file-2f3c7c1e")).isInstanceOf(FileState.Accepted.class);
    }

    @Test
    void aFileGoesByTheAddressTheHostNamesAndTheKeyDoesNot() throws Exception {
        try (MockWebServer store = new MockWebServer()) {
            store.start();
            store.enqueue(new MockResponse.Builder().body("<ok/>").build());
            host.instead("POST /v1/files/upload", 404, "{\"error\":\"no such path\"}");
            host.instead(
                    "POST /v1/files",
                    new MockResponse.Builder()
                            .code(302)
                            .addHeader("Location", store.url("/put?sig=1").toString())
                            .addHeader("X-Together-File-Id", "file-9")
                            .build());
            host.instead("POST /v1/files/file-9/preprocess", 200, "{}");
            assertThat(client.upload("train.jsonl", LINES)).isEqualTo("file-9");
            RecordedRequest put = store.takeRequest();
            assertThat(put.getMethod()).isEqualTo("PUT");
            assertThat(put.getBody().utf8()).isEqualTo("{}\n");
            assertThat(put.getHeaders().toString()).doesNotContain("Authorization", TuningFixture.KEY);
            assertThat(host.count("POST /v1/files/file-9/preprocess")).isOne();
        }
    }

    @Test
    void anInvalidFormatIsToldWithTheHostsReport() {
        host.instead("GET /v1/files/file-2f3c7c1e", 200, """
            {"id":"file-2f3c7c1e","processing_status":"INVALID_FORMAT",
             "validation_report":{"valid":false,"dataset_format":null,"nlines":3,"error":"line 3 has no messages"}}""");
        assertThat(client.file("file-2f3c7c1e"))
                .isEqualTo(new FileState.Refused("INVALID_FORMAT: line 3 has no messages"));
    }

    @Test
    void aJobIsReadWhateverTheCaseOfItsStatus() {
        assertThat(client.job("ft-1").phase()).isEqualTo(TuneJob.Phase.UNDER_WAY);
        assertThat(client.job("ft-1").progress()).isEqualTo("ft-1: running, step 2 of 4, about 2 min left");
        TuneJob done = client.job("ft-1");
        assertThat(done.phase()).isEqualTo(TuneJob.Phase.COMPLETED);
        assertThat(done.model()).isEqualTo("ml_abc123");
        assertThat(done.dollars()).isEqualTo(4.0);
        assertThat(client.checkpoints("ft-1")).extracting(Checkpoint::step).containsExactly(2, 4);
        host.instead("GET /v1/fine-tunes/ft-2", 200, "{\"id\":\"ft-2\",\"status\":\"USER_ERROR\"}");
        assertThat(client.job("ft-2").phase()).isEqualTo(TuneJob.Phase.REFUSED);
    }

    @Test
    void tooLittleMoneyAndARetiredApiHaveTheirOwnWords() {
        host.instead(
                "POST /v1/fine-tunes", 402, "{\"error\":{\"message\":\"Insufficient funds\",\"type\":\"credit\"}}");
        assertThatThrownBy(() -> client.create("file-1", TuningFixture.STUDY, null, "x"))
                .hasMessage(
                        "the account has too little money for it (402), add credit and start again: Insufficient funds");
        host.instead("POST /v2/projects/proj_x/endpoints", 403, """
            {"error":{"message":"Creating endpoints is disabled","code":"endpoints_v1_create_access_disabled"}}""");
        assertThatThrownBy(() -> client.deployments().deploy("ml_abc123", "vl", d -> {}))
                .hasMessageContaining("retired its first endpoints API (403 endpoints_v1_create_access_disabled)");
    }

    @Test
    void aKeyThatTheHostRepeatsIsNeverTold() {
        host.instead("POST /v1/fine-tunes", 401, "{\"error\":\"bad key " + TuningFixture.KEY + "\"}");
        assertThatThrownBy(() -> client.create("file-1", TuningFixture.STUDY, null, "x"))
                .hasMessageContaining("[key]")
                .hasMessageNotContaining(TuningFixture.KEY);
    }

    @Test
    void askingIsTriedAgainAndPayingIsNot() {
        host.instead("GET /v1/fine-tunes/ft-1", 503, "<html>busy</html>");
        assertThatThrownBy(() -> client.job("ft-1")).hasMessageContaining("the host failed (503");
        assertThat(host.count("GET /v1/fine-tunes/ft-1")).isEqualTo(6);
        host.instead("POST /v1/fine-tunes", 503, "busy");
        assertThatThrownBy(() -> client.create("file-1", TuningFixture.STUDY, null, "x"))
                .hasMessageContaining("503");
        assertThat(host.count("POST /v1/fine-tunes")).isOne();
    }

    @Test
    void aDeploymentIsMadeWithoutDraftsRoutedStoppedAndRemoved() {
        List<Deployment> reported = new ArrayList<>();
        Deployment made = client.deployments().deploy("ml_abc123", "vl", reported::add);
        assertThat(reported).extracting(Deployment::id).containsExactly(null, "dep_1");
        assertThat(made.serves()).isEqualTo("acme/vl");
        assertThat(host.last("POST /v2/projects/proj_x/endpoints/ep_1/deployments")
                        .getBody()
                        .utf8())
                .contains("projects/proj_x/models/ml_abc123", "projects/proj_platform/configs/cr_abc123");
        assertThat(client.deployments().state(made).phase()).isEqualTo(DeploymentState.Phase.STARTING);
        assertThat(client.deployments().state(made).phase()).isEqualTo(DeploymentState.Phase.READY);
        client.deployments().route(made);
        client.deployments().stop(made);
        assertThat(host.last("PATCH " + DEPLOYMENT).getBody().utf8())
                .isEqualTo("{\"autoscaling\":{\"minReplicas\":0,\"maxReplicas\":0}}");
        client.deployments().remove(made);
        assertThat(host.asked())
                .endsWith(
                        "PATCH /v2/projects/proj_x/endpoints/ep_1",
                        "DELETE " + DEPLOYMENT,
                        "DELETE /v2/projects/proj_x/endpoints/ep_1");
    }
}
