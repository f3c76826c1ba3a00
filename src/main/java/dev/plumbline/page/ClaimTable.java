package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;

/** What the suite's claims came to, folded away: the answers are few words, the details many. */
record ClaimTable(Facts facts) {
    void write(Html html) {
        JsonNode claims = facts.results().path("claims");
        if (claims.isEmpty()) {
            return;
        }
        html.element("h2", "Claims").line();
        html.open("details")
                .element("summary", Words.count(claims.size(), "statement") + " checked over these results");
        html.open("dl").line();
        for (JsonNode claim : claims) {
            html.open("dt").element("strong", claim.path("answer").asText());
            html.text(": " + claim.path("statement").asText()).close("dt");
            html.element("dd", claim.path("detail").asText(), "class", "quiet").line();
        }
        html.close("dl").close("details").line();
    }
}
