package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What one model's reply to a rating showed: the tokens as they came, what they add up to, and the request. */
record ReadingView(RunResults results, RatingRow rating, JsonNode raw) {
    void write(Html html, String what) {
        if (!rating.isMeasured()) {
            html.element("p", rating.outcome() + ": " + rating.reason());
        } else {
            html.element("p", summary(), "class", "quiet").line();
        }
        bias(html);
        textCheck(html);
        if (!raw.path("orders").isEmpty()) {
            orders(html, what);
            return;
        }
        if (!raw.path("tokens").isEmpty()) {
            html.open("details").element("summary", "The tokens as they came");
            PageFrame.wide(html, "Tokens of " + what, table -> tokens(table, raw));
            html.close("details").line();
        }
        if (!raw.path("counts").isEmpty()) {
            html.open("details").element("summary", "How often each answer was drawn");
            PageFrame.wide(html, "Answers of " + what, this::counts);
            html.close("details").line();
        }
        if (rating.offScale() != null) {
            html.open("details").element("summary", "What replies off the scale said");
            PageFrame.wide(html, "Replies off the scale of " + what, this::offScale);
            html.close("details").line();
        }
        RequestView.write(
                html,
                raw.path("request"),
                rating.drawn() > 0 ? "The request, made once for each sample" : "The exact request");
    }

    private String summary() {
        return "sampled".equals(rating.method())
                ? rating.drawn() + " answers drawn, " + NumberText.number(rating.mass()) + " of them on the scale."
                : NumberText.number(rating.mass()) + " of the probability is seen on the scale, "
                        + NumberText.number(rating.nonScaleMass()) + " off it, " + undecided()
                        + NumberText.number(rating.unseenMass()) + " unseen; no unseen token is likelier than "
                        + NumberText.number(rating.cut()) + ". Asked for "
                        + NumberText.count(rating.topLogprobs() == null ? 0 : rating.topLogprobs(), "token") + ".";
    }

    /** Nothing for a scale of one-token answers, where it is always 0. */
    private String undecided() {
        Double undecided = rating.undecided();
        return undecided != null && undecided > 0
                ? NumberText.number(undecided) + " undecided between answers that begin alike, "
                : "";
    }

    /** What came back for each order of the choices, with its request. */
    private void orders(Html html, String what) {
        int number = 0;
        for (JsonNode order : raw.path("orders")) {
            number++;
            String listed =
                    PageInput.each(order.path("listed")).map(JsonNode::asText).collect(Collectors.joining(", "));
            html.open("details").element("summary", "The tokens as they came, choices in the order " + listed);
            PageFrame.wide(html, "Tokens of " + what + ", order " + number, table -> tokens(table, order));
            html.close("details").line();
            RequestView.write(html, order.path("request"), "The exact request, choices in the order " + listed);
        }
    }

    private void bias(Html html) {
        results.positionBias(rating.question(), rating.model())
                .ifPresent(row -> html.element(
                                "p",
                                "Position bias: " + NumberText.value(row.first()) + " (" + NumberText.range(row.first())
                                        + "), how much more often the first position is chosen than the content of the"
                                        + " choices explains.",
                                "class",
                                "quiet")
                        .line());
    }

    private void textCheck(Html html) {
        results.textCheck(rating.question(), rating.model())
                .ifPresent(row -> html.element(
                                "p",
                                "First token against text: in " + row.differ() + " of "
                                        + NumberText.count(row.replies(), "whole answer")
                                        + " the text is not what the first token answers ("
                                        + NumberText.range(row.share()) + ")"
                                        + (row.silent() == 0 ? "." : "; " + row.silent() + " hold no answer."),
                                "class",
                                "quiet")
                        .line());
    }

    private static void tokens(Html html, JsonNode raw) {
        html.open("table").open("thead").open("tr");
        html.element("th", "token", "scope", "col").element("th", "logprob", "scope", "col");
        html.element("th", "probability", "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (JsonNode token : raw.path("tokens")) {
            html.open("tr")
                    .open("td")
                    .element("code", token.path("token").asText())
                    .close("td");
            html.element(
                    "td",
                    String.format(Locale.ROOT, "%.4f", token.path("logprob").asDouble()),
                    "class",
                    "n");
            html.element("td", NumberText.number(Math.exp(token.path("logprob").asDouble())), "class", "n");
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    private void offScale(Html html) {
        html.open("table").open("thead").open("tr");
        html.element("th", "reply", "scope", "col").element("th", "replies", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        for (RatingRow.OffScale each : Objects.requireNonNull(rating.offScale())) {
            html.open("tr").open("td");
            html.element("code", each.text().isEmpty() ? "(empty)" : each.text())
                    .close("td");
            html.element("td", String.valueOf(each.count()), "class", "n").close("tr");
        }
        html.close("tbody").close("table");
    }

    /** Files call a choice by its id. */
    private String label(String key) {
        return results.choicesOf(rating.question()).stream()
                .flatMap(row -> row.answers().stream())
                .filter(choice -> choice.id().equals(key))
                .map(ChoicesRow.Answer::say)
                .findFirst()
                .orElse(key);
    }

    private void counts(Html html) {
        html.open("table").open("thead").open("tr");
        html.element("th", "answer", "scope", "col").element("th", "drawn", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        for (Map.Entry<String, JsonNode> count : raw.path("counts").properties()) {
            html.open("tr").element("td", label(count.getKey()));
            html.element("td", count.getValue().asText(), "class", "n").close("tr");
        }
        html.close("tbody").close("table");
    }
}
