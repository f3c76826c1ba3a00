package dev.plumbline.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A profile of the political suite whose models answer at an endpoint of the test's: base, two fine-tunes and a judge.
 *
 * @param file where it stands; always of one name, which results name
 * @param recording its own
 */
public record LiveProfile(Path file, Path recording) {
    /** Writes it; {@code provider} are further keys of the provider, {@code samples} the elaborations a cell. */
    public static LiveProfile write(Path folder, String dialect, URI url, String provider, int samples)
            throws IOException {
        Path file = Files.createDirectories(folder).resolve("stubbed.yaml");
        Path recording = folder.resolve("recording");
        Files.writeString(
                file, """
                note: SYNTHETIC, answered by a stub
                providers:
                  stub: {dialect: %s, base-url: "%s"%s}
                models:
                  base: {provider: stub, model: stub-base, identity: stub-base}
                  coastal: {provider: stub, model: stub-coastal, identity: stub-coastal}
                  southern: {provider: stub, model: stub-southern, identity: stub-southern}
                  judge: {provider: stub, model: stub-judge, identity: stub-judge}
                roles: {base: base, candidates: [coastal, southern], judge: judge}
                recording: %s
                repeats: 0
                rating: {top-logprobs: 5, samples: 20, base-samples: 20}
                elaboration: {samples: %d}
                """.formatted(dialect, url, provider.isEmpty() ? "" : ", " + provider, recording, samples));
        return new LiveProfile(file, recording);
    }
}
