package dev.plumbline.page;

import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunReadings;
import dev.plumbline.results.RunResults;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.ReadingWording;
import dev.plumbline.wording.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One model's reply to a rated question: the tokens as the host returned them, the distribution they add up to, and the request. */
record ReadingView(RunResults results, RatingRow rating, RunReadings.@Nullable Reading raw) {
    void write(Html html, String what) {
        html.paragraph(ReadingWording.summary(rating), "class", "quiet");
        results.positionBias(rating.question(), rating.model())
                .ifPresent(row -> html.paragraph(ReadingWording.bias(row), "class", "quiet"));
        results.textCheck(rating.question(), rating.model())
                .ifPresent(row -> html.paragraph(ReadingWording.textCheck(row), "class", "quiet"));
        List<RunReadings.Order> orders = raw == null ? null : raw.orders();
        if (orders != null) {
            orders(html, what, orders);
            return;
        }
        if (raw != null) {
            details(html, "The tokens as they came", "Tokens of " + what, tokens(raw.tokens()));
            details(html, "How often each answer was drawn", "Answers of " + what, counts(raw.counts()));
        }
        details(
                html,
                "What replies off the scale said",
                "Replies off the scale of " + what,
                ReadingWording.offScale(rating));
        RequestView.write(
                html,
                raw == null ? null : raw.request(),
                rating.drawn() > 0 ? "The request, made once for each sample" : "The exact request");
    }

    /** Writes the tokens and the request, once for each order of the choices. */
    private static void orders(Html html, String what, List<RunReadings.Order> orders) {
        int number = 0;
        for (RunReadings.Order order : orders) {
            number++;
            String listed = String.join(", ", order.listed());
            details(
                    html,
                    "The tokens as they came, choices in the order " + listed,
                    "Tokens of " + what + ", order " + number,
                    tokens(order.tokens()));
            RequestView.write(html, order.request(), "The exact request, choices in the order " + listed);
        }
    }

    private static Table tokens(@Nullable List<RunReadings.Token> tokens) {
        return Table.of(
                List.of("token", "logprob", "probability"),
                Objects.requireNonNullElse(tokens, List.<RunReadings.Token>of()).stream()
                        .map(token -> List.of(
                                Phrase.of(Phrase.Mark.CODE, token.token()),
                                Phrase.number(String.format(Locale.ROOT, "%.4f", token.logprob())),
                                Phrase.number(Math.exp(token.logprob())))));
    }

    /** Returns the words of a choice; other files contain only its id. */
    private String label(String key) {
        return results.choicesOf(rating.question()).stream()
                .flatMap(row -> row.answers().stream())
                .filter(choice -> choice.id().equals(key))
                .map(ChoicesRow.Answer::say)
                .findFirst()
                .orElse(key);
    }

    private Table counts(@Nullable Map<String, Integer> counts) {
        return Table.of(
                List.of("answer", "drawn"),
                Objects.requireNonNullElse(counts, Map.<String, Integer>of()).entrySet().stream()
                        .map(count -> List.of(Phrase.foreign(label(count.getKey())), Phrase.number(count.getValue()))));
    }

    private static void details(Html html, String summary, String label, Table table) {
        if (!table.isEmpty()) {
            html.open("details").element("summary", summary);
            html.table(label, table).close("details").line();
        }
    }
}
