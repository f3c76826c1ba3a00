package dev.plumbline.page;

import dev.plumbline.results.ClaimRow;
import java.util.List;

/** The answers to the suite's claims, collapsed because of their long details. */
record ClaimTable(PageInput input) {
    void write(Html html) {
        List<ClaimRow> claims = input.results().claims();
        if (claims.isEmpty()) {
            return;
        }
        html.element("h2", "Claims").line();
        html.open("details")
                .element("summary", NumberText.count(claims.size(), "statement") + " checked over these results");
        html.open("dl").line();
        for (ClaimRow claim : claims) {
            html.open("dt").element("strong", claim.answer());
            html.text(": " + claim.statement()).close("dt");
            html.element("dd", claim.detail(), "class", "quiet").line();
        }
        html.close("dl").close("details").line();
    }
}
