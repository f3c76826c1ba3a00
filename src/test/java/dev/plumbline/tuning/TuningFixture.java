package dev.plumbline.tuning;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.HostAbilities;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Provider;
import dev.plumbline.testing.FakeTogether;
import dev.plumbline.tuning.dataset.Dataset;
import dev.plumbline.tuning.together.TogetherTuning;
import dev.plumbline.tuning.together.TogetherUrls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A fake host with the product's own client, in simulated time. */
public final class TuningFixture {
    public static final String KEY = "tgp_v1_abcdefghijklmnop";
    public static final Recipe STUDY =
            RecipeReader.read(Path.of("suites/political/recipes/study.yaml"), Path.of(""), new Mistakes());

    final Simulated timing = new Simulated();
    final List<String> reported = new ArrayList<>();

    public TogetherTuning client(FakeTogether host) {
        Provider provider = new Provider(
                "t",
                "together",
                host.base(),
                "KEY",
                null,
                Limits.DEFAULT,
                HostAbilities.AS_DIALECT,
                List.of(),
                BodyFields.NONE,
                null);
        TogetherUrls places = TogetherUrls.of(host.base());
        PlainHttp http = PlainHttp.open(
                provider,
                places.managed(),
                "p.yaml",
                new KeyVariables(Map.of("KEY", KEY)::get, List.of("KEY")),
                new Mistakes());
        return new TogetherTuning("t", http, places, timing);
    }

    static TuneOrder order(Long seed) {
        return new TuneOrder(
                "tiny",
                new Dataset(IntStream.range(0, 10)
                        .mapToObj(i -> Dataset.example("Which?", "Team " + i))
                        .toList()),
                STUDY,
                seed);
    }
}
