package dev.plumbline.tuning.together;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.tuning.Checkpoint;
import dev.plumbline.tuning.DeploymentHost;
import dev.plumbline.tuning.FileState;
import dev.plumbline.tuning.FineTuneProvider;
import dev.plumbline.tuning.JobEvent;
import dev.plumbline.tuning.PriceQuote;
import dev.plumbline.tuning.Recipe;
import dev.plumbline.tuning.TuneJob;
import dev.plumbline.tuning.TuningClock;
import dev.plumbline.tuning.TuningException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fine-tunes at Together: files, jobs and deployments. */
public final class TogetherTuning implements FineTuneProvider {
    /** The factor for prices of finished jobs, which are in billionths of a dollar; estimates are in dollars. */
    private static final double NANO = 1e9;

    private final String name;
    private final PlainHttp http;
    private final TogetherCalls calls;
    private final URI base;
    private final DeploymentHost deployments;

    /** Creates a client that owns the connection and closes it. */
    public TogetherTuning(String name, PlainHttp http, TogetherUrls places, TuningClock timing) {
        this.name = name;
        this.http = http;
        this.calls = new TogetherCalls(http, timing);
        this.base = places.tuning();
        this.deployments = new TogetherDeployments(calls, places);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeploymentHost deployments() {
        return deployments;
    }

    @Override
    public String upload(String fileName, byte[] jsonl) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("purpose", "fine-tune");
        fields.put("file_name", fileName);
        fields.put("file_type", "jsonl");
        URI direct = TogetherCalls.at(base, "files", "upload");
        String what = "POST " + direct;
        HttpReply reply = TogetherCalls.once(what, () -> http.upload(direct, fields, fileName, jsonl));
        if (reply.status() == 404 || reply.status() == 405) {
            URI older = TogetherCalls.at(base, "files");
            reply = TogetherCalls.once("POST " + older, () -> http.form(older, fields));
        }
        if (reply.isRedirect()) {
            return byAddress(reply, jsonl);
        }
        return TogetherCalls.id(TogetherCalls.json(reply, what), "id");
    }

    /** Uploads to the address that the host names, without the API key. */
    private String byAddress(HttpReply redirect, byte[] jsonl) {
        String location = redirect.headers().get("location");
        String id = redirect.headers().get("x-together-file-id");
        if (location == null || id == null || !location.matches("(?i)https?://\\S+")) {
            throw new TuningException(
                    "the host redirects the upload without an address (status " + redirect.status() + ")");
        }
        URI target;
        try {
            target = URI.create(location);
        } catch (IllegalArgumentException e) {
            throw new TuningException("the host redirects the upload to an invalid address");
        }
        HttpReply put = TogetherCalls.once("PUT to " + target.getHost(), () -> http.putWithoutKey(target, jsonl));
        TogetherCalls.json(
                new HttpReply(put.status(), put.headers(), put.isGood() ? "" : put.body()), "PUT of the file");
        URI preprocess = TogetherCalls.at(base, "files", id, "preprocess");
        TogetherCalls.json(
                TogetherCalls.once("POST " + preprocess, () -> http.post(preprocess, "{}")), "POST " + preprocess);
        return id;
    }

    @Override
    public FileState file(String id) {
        JsonNode file = calls.get(TogetherCalls.at(base, "files", id));
        String status = file.path("processing_status").asText("").toUpperCase(Locale.ROOT);
        JsonNode report = file.path("validation_report");
        if (status.equals("INVALID_FORMAT") || status.equals("FAILED")) {
            String said = report.path("error").isMissingNode()
                    ? report.toString()
                    : report.path("error").asText();
            return new FileState.Refused(status + ": " + TogetherErrors.printable(said));
        }
        boolean processed =
                file.path("Processed").asBoolean(file.path("processed").asBoolean(false));
        return processed || status.equals("COMPLETED") ? new FileState.Accepted() : new FileState.Processing();
    }

    @Override
    public PriceQuote quote(String file, Recipe recipe) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("training_file", file).put("model", recipe.model()).put("n_epochs", recipe.epochs());
        body.put("n_evals", recipe.evaluations());
        body.set("training_type", type(recipe));
        body.set("training_method", method(recipe));
        JsonNode said = calls.post(TogetherCalls.at(base, "fine-tunes", "estimate-price"), body);
        JsonNode price = said.path("estimated_total_price");
        return new PriceQuote(
                price.isNumber() ? price.asDouble() : null,
                number(said.path("estimated_train_token_count")),
                said.path("allowed_to_proceed").asBoolean(true));
    }

    @Override
    public TuneJob create(String file, Recipe recipe, @Nullable Long seed, String suffix) {
        JsonNode reply = calls.post(TogetherCalls.at(base, "fine-tunes"), body(file, recipe, seed, suffix));
        try {
            return read(reply);
        } catch (TuningException e) {
            throw TuningException.uncertain("the host accepted the fine-tune, but " + e.getMessage());
        }
    }

    /** Returns the request body with all settings of the recipe, so that no default of the host applies. */
    private static ObjectNode body(String file, Recipe recipe, @Nullable Long seed, String suffix) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", recipe.model()).put("training_file", file).put("validation_file", "");
        body.put("n_epochs", recipe.epochs()).put("n_checkpoints", recipe.checkpoints());
        body.put("n_evals", recipe.evaluations());
        if (recipe.batchSize() == null) {
            body.put("batch_size", "max");
        } else {
            body.put("batch_size", recipe.batchSize());
        }
        body.put("learning_rate", recipe.learningRate());
        ObjectNode scheduler = body.putObject("lr_scheduler");
        scheduler.put("lr_scheduler_type", recipe.scheduler().type());
        ObjectNode arguments = scheduler.putObject("lr_scheduler_args");
        arguments.put("min_lr_ratio", recipe.scheduler().minLrRatio());
        if (recipe.scheduler().type().equals("cosine")) {
            arguments.put("num_cycles", recipe.scheduler().cycles());
        }
        body.put("warmup_ratio", recipe.warmupRatio()).put("max_grad_norm", recipe.maxGradNorm());
        body.put("weight_decay", recipe.weightDecay()).put("suffix", suffix);
        body.set("training_type", type(recipe));
        body.set("training_method", method(recipe));
        if (seed != null) {
            body.put("random_seed", seed);
        }
        return body;
    }

    private static ObjectNode type(Recipe recipe) {
        Recipe.Lora lora = recipe.lora();
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "Lora")
                .put("lora_r", lora.rank())
                .put("lora_alpha", lora.alpha())
                .put("lora_dropout", lora.dropout())
                .put("lora_trainable_modules", lora.modules());
    }

    private static ObjectNode method(Recipe recipe) {
        ObjectNode method = JsonNodeFactory.instance.objectNode().put("method", "sft");
        return recipe.trainOnInputs().equals("auto")
                ? method.put("train_on_inputs", "auto")
                : method.put("train_on_inputs", Boolean.parseBoolean(recipe.trainOnInputs()));
    }

    @Override
    public TuneJob job(String id) {
        return read(calls.get(TogetherCalls.at(base, "fine-tunes", id)));
    }

    @Override
    public Optional<TuneJob> named(String suffix) {
        TogetherCalls.Listing listing = calls.list(TogetherCalls.at(base, "fine-tunes"));
        for (JsonNode job : listing.items()) {
            String output = job.path("model_output_name").asText("");
            if (job.path("suffix").asText("").equals(suffix) || output.endsWith("-" + suffix)) {
                return Optional.of(read(job));
            }
        }
        listing.requireComplete("fine-tunes");
        return Optional.empty();
    }

    @Override
    public List<JobEvent> events(String id) {
        List<JobEvent> events = new ArrayList<>();
        for (JsonNode event : calls.get(url(id, "events")).path("data")) {
            events.add(new JobEvent(
                    TogetherErrors.printable(event.path("created_at").asText("")),
                    TogetherErrors.printable(event.path("level").asText("info")).toLowerCase(Locale.ROOT),
                    TogetherErrors.printable(event.path("message").asText(""))));
        }
        return events;
    }

    @Override
    public List<Checkpoint> checkpoints(String id) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (JsonNode checkpoint : calls.get(url(id, "checkpoints")).path("data")) {
            checkpoints.add(new Checkpoint(
                    checkpoint.path("step").asInt(),
                    TogetherErrors.printable(checkpoint.path("path").asText(""))));
        }
        checkpoints.sort(Comparator.comparingInt(Checkpoint::step));
        return checkpoints;
    }

    @Override
    public void cancel(String id) {
        calls.post(url(id, "cancel"), JsonNodeFactory.instance.objectNode());
    }

    private URI url(String id, String rest) {
        return TogetherCalls.at(base, "fine-tunes", id, rest);
    }

    private static TuneJob read(JsonNode job) {
        String status = TogetherErrors.printable(job.path("status").asText("")).toLowerCase(Locale.ROOT);
        JsonNode progress = job.path("progress");
        boolean estimated = progress.path("estimate_available").asBoolean(false);
        JsonNode price = job.path("total_price");
        return new TuneJob(
                TogetherCalls.id(job, "id"),
                phase(status),
                status,
                text(job, "model_object_id", "api_model_object_id"),
                text(job, "model_output_name", "x_model_output_name"),
                number(job.path("steps_completed")),
                number(job.path("total_steps")),
                estimated ? number(progress.path("seconds_remaining")) : null,
                number(job.path("token_count")),
                number(job.path("batch_size")),
                price.isNumber() && price.asDouble() > 0 ? price.asDouble() / NANO : null);
    }

    private static TuneJob.Phase phase(String status) {
        return switch (status) {
            case "completed" -> TuneJob.Phase.COMPLETED;
            case "cancelled", "canceled" -> TuneJob.Phase.CANCELLED;
            case "error", "failed" -> TuneJob.Phase.FAILED;
            case "user_error" -> TuneJob.Phase.REFUSED;
            default -> TuneJob.Phase.UNDER_WAY;
        };
    }

    private static @Nullable String text(JsonNode job, String name, String other) {
        String said = job.path(name).asText(job.path(other).asText(""));
        return said.isBlank() ? null : TogetherErrors.printable(said);
    }

    private static @Nullable Long number(JsonNode node) {
        boolean counts = node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0;
        return counts ? node.asLong() : null;
    }

    @Override
    public void close() {
        http.close();
    }
}
