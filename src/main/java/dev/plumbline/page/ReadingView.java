package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.ReadingWording;
import dev.plumbline.wording.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What one model's reply to a rating showed: the tokens as they came, what they add up to, and the request. */
record ReadingView(RunResults results, RatingRow rating, JsonNode raw) {
    void write(Html html, String what) {
        html.paragraph(ReadingWording.summary(rating), "class", "quiet");
        results.positionBias(rating.question(), rating.model())
                .ifPresent(row -> html.paragraph(ReadingWording.bias(row), "class", "quiet"));
        results.textCheck(rating.question(), rating.model())
                .ifPresent(row -> html.paragraph(ReadingWording.textCheck(row), "class", "quiet"));
        if (!raw.path("orders").isEmpty()) {
            orders(html, what);
            return;
        }
        details(html, "The tokens as they came", "Tokens of " + what, tokens(raw));
        details(html, "How often each answer was drawn", "Answers of " + what, counts());
        details(
                html,
                "What replies off the scale said",
                "Replies off the scale of " + what,
                ReadingWording.offScale(rating));
        RequestView.write(
                html,
                raw.path("request"),
                rating.drawn() > 0 ? "The request, made once for each sample" : "The exact request");
    }

    /** What came back for each order of the choices, with its request. */
    private void orders(Html html, String what) {
        int number = 0;
        for (JsonNode order : raw.path("orders")) {
            number++;
            String listed =
                    PageInput.each(order.path("listed")).map(JsonNode::asText).collect(Collectors.joining(", "));
            details(
                    html,
                    "The tokens as they came, choices in the order " + listed,
                    "Tokens of " + what + ", order " + number,
                    tokens(order));
            RequestView.write(html, order.path("request"), "The exact request, choices in the order " + listed);
        }
    }

    private static Table tokens(JsonNode raw) {
        return Table.of(
                List.of("token", "logprob", "probability"),
                PageInput.each(raw.path("tokens")).map(token -> {
                    double logprob = token.path("logprob").asDouble();
                    return List.of(
                            Phrase.of(Phrase.Mark.CODE, token.path("token").asText()),
                            Phrase.number(String.format(Locale.ROOT, "%.4f", logprob)),
                            Phrase.number(Math.exp(logprob)));
                }));
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

    private Table counts() {
        return Table.of(
                List.of("answer", "drawn"),
                raw.path("counts").properties().stream()
                        .map(count -> List.of(
                                Phrase.foreign(label(count.getKey())),
                                Phrase.number(count.getValue().asText()))));
    }

    private static void details(Html html, String summary, String label, Table table) {
        if (!table.isEmpty()) {
            html.open("details").element("summary", summary);
            html.table(label, table, "../").close("details").line();
        }
    }
}
