package dev.plumbline.page;

import dev.plumbline.disk.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** Pages of long lists, for suites with more rows than the first page can show. */
record ListPages(PageFrame frame, Path folder) {
    private static final int ROWS = 500;

    /** Returns the path of a list's first page, relative to the overview page. */
    static String first(String name) {
        return "pages/" + name + "-1.html";
    }

    <T> void write(String name, String title, List<T> rows, BiConsumer<Html, List<T>> table) throws IOException {
        int pages = (rows.size() + ROWS - 1) / ROWS;
        List<PageFrame.Crumb> way = List.of(new PageFrame.Crumb("../overview.html", "First page"));
        for (int page = 1; page <= pages; page++) {
            List<T> part = rows.subList((page - 1) * ROWS, Math.min(rows.size(), page * ROWS));
            int here = page;
            String text = frame.page(title + ", page " + page + " of " + pages, way, html -> {
                html.open("p");
                for (int to = 1; to <= pages; to++) {
                    if (to != here) {
                        html.link(name + "-" + to + ".html", "page " + to).text(" ");
                    }
                }
                html.close("p").line();
                table.accept(html, part);
            });
            OutputFile.write(folder.resolve(name + "-" + page + ".html"), text);
        }
    }
}
