package dev.plumbline.page;

import dev.plumbline.results.RunReadings;
import org.jspecify.annotations.Nullable;

/** A request as it was sent: messages and sampling parameters. */
final class RequestView {
    private RequestView() {}

    static void write(Html html, RunReadings.@Nullable Request request, String title) {
        if (request == null) {
            return;
        }
        html.open("details").element("summary", title).line();
        html.open("dl", "class", "facts");
        fact(html, "model", request.model());
        fact(html, "temperature", request.temperature());
        fact(html, "maxTokens", request.maxTokens());
        fact(html, "topLogprobs", request.topLogprobs());
        html.close("dl");
        if (request.body() != null) {
            html.element("p", "body", "class", "quiet");
            html.element("pre", request.body().toString(), "class", "said");
        }
        for (RunReadings.Message message : request.messages()) {
            html.element("p", message.role(), "class", "quiet");
            html.element("pre", message.text(), "class", "said");
        }
        html.close("details").line();
    }

    private static void fact(Html html, String name, @Nullable Object value) {
        if (value != null) {
            html.element("dt", name).element("dd", value.toString());
        }
    }
}
