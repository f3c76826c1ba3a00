package dev.plumbline.tuning.together;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.tuning.FileState;
import dev.plumbline.tuning.TuningException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Uploads to Together, straight or by way of an address that it names. */
final class TogetherFiles {
    private final PlainHttp http;
    private final TogetherCalls calls;
    private final URI base;

    TogetherFiles(PlainHttp http, TogetherCalls calls, URI base) {
        this.http = http;
        this.calls = calls;
        this.base = base;
    }

    String upload(String fileName, byte[] jsonl) {
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

    /** Uploads to the address that the host names; that address is not given the key. */
    private String byAddress(HttpReply redirect, byte[] jsonl) {
        String location = redirect.headers().get("location");
        String id = redirect.headers().get("x-together-file-id");
        if (location == null || id == null || !location.matches("(?i)https?://\\S+")) {
            throw new TuningException(
                    "the host sends the upload elsewhere without saying where (status " + redirect.status() + ")");
        }
        URI target;
        try {
            target = URI.create(location);
        } catch (IllegalArgumentException e) {
            throw new TuningException("the host sends the upload to what is no address");
        }
        HttpReply put = TogetherCalls.once("PUT to " + target.getHost(), () -> http.putWithoutKey(target, jsonl));
        TogetherCalls.json(
                new HttpReply(put.status(), put.headers(), put.isGood() ? "" : put.body()), "PUT of the file");
        URI preprocess = TogetherCalls.at(base, "files", id, "preprocess");
        TogetherCalls.json(
                TogetherCalls.once("POST " + preprocess, () -> http.post(preprocess, "{}")), "POST " + preprocess);
        return id;
    }

    FileState state(String id) {
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
}
