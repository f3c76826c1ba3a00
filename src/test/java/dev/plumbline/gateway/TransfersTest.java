package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.key.Secret;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransfersTest {
    @Test
    void aFileAboveTheLimitIsNotFetchedToItsEnd(@TempDir Path folder) throws Exception {
        try (MockWebServer host = new MockWebServer()) {
            host.start();
            host.enqueue(new MockResponse.Builder().body("{}\n".repeat(100)).build());
            host.enqueue(new MockResponse.Builder().body("{}\n".repeat(101)).build());
            Request request = new Request.Builder().url(host.url("/")).build();
            Transfers transfers = new Transfers(new OkHttpClient(), Secret.none(), 300);

            transfers.lines(request, folder.resolve("whole"));

            assertThat(folder.resolve("whole")).hasSize(300);
            assertThatThrownBy(() -> transfers.lines(request, folder.resolve("long")))
                    .hasMessage("the file is longer than 300 characters");
        }
    }
}
