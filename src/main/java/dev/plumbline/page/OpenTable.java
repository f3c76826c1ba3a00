package dev.plumbline.page;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.wording.OpenWording;
import java.util.List;

/** The comparisons of open questions and their sets on the first page. */
record OpenTable(PageInput input) {
    void write(Html html) {
        List<ComparisonRow> all = OpenPage.comparisons(input);
        if (all.isEmpty()) {
            return;
        }
        html.element("h2", "Open questions").line();
        OpenWording.others(all, OverviewPage.MOST_ROWS)
                .ifPresent(note -> html.element("p", note).line());
        html.table("Open questions", OpenWording.comparisons(all, OverviewPage.MOST_ROWS), "pages/");
    }
}
