package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;

/** A request as it was sent: messages and sampling parameters. */
final class RequestView {
    private RequestView() {}

    static void write(Html html, JsonNode request, String title) {
        if (!request.isObject()) {
            return;
        }
        html.open("details").element("summary", title).line();
        html.open("dl", "class", "facts");
        request.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                html.element("dt", entry.getKey());
                html.element("dd", entry.getValue().asText());
            }
        });
        html.close("dl");
        if (!request.path("body").isEmpty()) {
            html.element("p", "body", "class", "quiet");
            html.element("pre", request.path("body").toString(), "class", "said");
        }
        for (JsonNode message : request.path("messages")) {
            html.element("p", message.path("role").asText(), "class", "quiet");
            html.element("pre", message.path("text").asText(), "class", "said");
        }
        html.close("details").line();
    }
}
