package dev.plumbline.cli.option;

import dev.plumbline.session.Property;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that may call models: the options of the suite, and limits on calls. */
public final class RunOptions extends SuiteOptions {
    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "replay: use only the recording; live: call hosts for missing replies (default: replay).")
    private @Nullable String mode;

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description = "Refuse a plan that needs more calls, and stop at this number (default: none).")
    private @Nullable String maxCalls;

    @Option(
            names = "--max-cost",
            paramLabel = "AMOUNT",
            description =
                    "Refuse a plan that may cost more by the profile's prices, and stop at this cost (default: none).")
    private @Nullable String maxCost;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Only the i-th of n parts; 'merge' joins the parts and judges (default: 1/1).")
    private @Nullable String shard;

    @Option(
            names = "--allow-env",
            paramLabel = "NAMES",
            description =
                    "Further environment variables that a profile may name for a key, besides *_API_KEY and *_TOKEN (default: none).")
    private @Nullable String allowEnv;

    @Option(
            names = "--refresh",
            paramLabel = "MODEL,...",
            description = "Live: ask these models again although the recording has their replies (default: none).")
    private @Nullable String refresh;

    @Option(
            names = "--gateway",
            paramLabel = "CLASS",
            description =
                    "Live: the class on the class path that answers for providers of dialect java (default: none).")
    private @Nullable String gateway;

    @Option(
            names = "--batches",
            paramLabel = "HOW",
            description =
                    "Live: refuse makes no call that a batch of this recording may still answer; ignore makes such calls and may pay twice (default: refuse).")
    private @Nullable String batches;

    @Override
    public Map<String, String> given() {
        Map<String, String> given = super.given();
        put(given, Property.MODE, mode);
        put(given, Property.MAX_CALLS, maxCalls);
        put(given, Property.MAX_COST, maxCost);
        put(given, Property.SHARD, shard);
        put(given, Property.ALLOW_ENV, allowEnv);
        put(given, Property.REFRESH, refresh);
        put(given, Property.GATEWAY, gateway);
        put(given, Property.BATCHES, batches);
        return given;
    }
}
