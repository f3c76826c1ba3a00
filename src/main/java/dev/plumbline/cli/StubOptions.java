package dev.plumbline.cli;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.stub.Fault;
import dev.plumbline.stub.Faults;
import dev.plumbline.stub.StubSettings;
import dev.plumbline.stub.TokenBucket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code stub} and their validation. */
final class StubOptions {
    private static final Pattern BUCKET = Pattern.compile("(\\d{1,7}(?:\\.\\d+)?)/(\\d{1,7})");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 0 for any free port (default: 8089).")
    private int port = 8089;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            description = "How many milliseconds an answer takes (default: 50).")
    private long latency = 50;

    @Option(
            names = "--fault",
            split = ",",
            paramLabel = "KIND=SHARE",
            description = {
                "The shares of requests that fail, such as 429=0.05,reset=0.01. Kinds: 429 429ms 429bare 500 503 401 402",
                "reset stall truncated short html drip huge."
            })
    private Map<String, String> faults = Map.of();

    @Option(
            names = "--fault-attempts",
            paramLabel = "N",
            description = "Only the first N attempts of a request may fail (default: any).")
    private int attempts = Integer.MAX_VALUE;

    @Option(
            names = "--bucket",
            paramLabel = "RATE/BURST",
            description =
                    "A rate limit, such as 100/20: 100 requests a second and bursts of 20. Further requests get 429.")
    private @Nullable String bucket;

    @Option(names = "--bucket-tells", description = "Send a retry-after-ms header with each 429.")
    private boolean bucketTells;

    @Option(
            names = "--key-from",
            paramLabel = "VARIABLE",
            description = "Refuse requests without the key in this environment variable (default: no key).")
    private @Nullable String keyVariable;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all answers (default: 0).")
    private long seed;

    StubSettings settings(UnaryOperator<@Nullable String> environment, Mistakes mistakes) {
        if (port < 0 || port > 65535) {
            mistakes.add(Place.of("--port"), "a port is 0 to 65535", String.valueOf(port), "choose another");
        }
        if (latency < 0) {
            mistakes.add(
                    Place.of("--latency"), "must not be negative", String.valueOf(latency), "write milliseconds, or 0");
        }
        if (attempts < 1) {
            mistakes.add(
                    Place.of("--fault-attempts"),
                    "must be at least 1",
                    String.valueOf(attempts),
                    "omit it to let any attempt fail");
        }
        Faults readFaults = faults(mistakes);
        TokenBucket readBucket = bucket(mistakes);
        String key = key(environment, mistakes);
        if (mistakes.count() > 0) {
            return StubSettings.plain();
        }
        return new StubSettings(
                port, Duration.ofMillis(latency), readFaults.withAttempts(attempts), readBucket, key, seed);
    }

    private Faults faults(Mistakes mistakes) {
        Faults read = Faults.none();
        for (Map.Entry<String, String> each : faults.entrySet()) {
            Optional<Fault> fault = Fault.named(each.getKey());
            if (fault.isEmpty()) {
                mistakes.add(
                        Place.of("--fault"),
                        "there is no such fault",
                        each.getKey(),
                        "choose among " + String.join(", ", Fault.words()));
                continue;
            }
            try {
                read = read.with(fault.get(), Double.parseDouble(each.getValue()));
            } catch (IllegalArgumentException e) {
                mistakes.add(
                        Place.of("--fault"),
                        "shares are numbers from 0 to 1, at most 1 together",
                        each.getKey() + "=" + each.getValue(),
                        "write it like 429=0.05");
            }
        }
        return read;
    }

    private @Nullable TokenBucket bucket(Mistakes mistakes) {
        if (bucket == null) {
            return null;
        }
        Matcher matcher = BUCKET.matcher(bucket);
        if (matcher.matches()) {
            double rate = Double.parseDouble(matcher.group(1));
            int burst = Integer.parseInt(matcher.group(2));
            if (rate > 0 && burst > 0) {
                return new TokenBucket(rate, burst, System::nanoTime, bucketTells);
            }
        }
        mistakes.add(Place.of("--bucket"), "is not a rate and a burst, both above 0", bucket, "write it like 100/20");
        return null;
    }

    private @Nullable String key(UnaryOperator<@Nullable String> environment, Mistakes mistakes) {
        if (keyVariable == null) {
            return null;
        }
        String key = environment.apply(keyVariable);
        if (key == null || key.isEmpty()) {
            mistakes.add(
                    Place.of("--key-from"),
                    "the environment variable is not set",
                    keyVariable,
                    "set it, or leave this out");
            return null;
        }
        return key;
    }
}
