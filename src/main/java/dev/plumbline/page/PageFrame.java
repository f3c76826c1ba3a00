package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The frame of every page: content security policy, style sheet, links back and mandatory notes.
 *
 * @param style the style sheet of all pages
 * @param input the results of the run
 */
record PageFrame(PageStyle style, PageInput input) {
    /** A link in the breadcrumbs, from the overview page to this page. */
    record Crumb(String target, String words) {}

    /**
     * Returns a whole page.
     *
     * @param title the title and headline of the page
     * @param crumbs the breadcrumbs, overview page first; none on the overview page
     * @param body writes the content below the headline
     */
    String page(String title, List<Crumb> crumbs, Consumer<Html> body) {
        return page(title, crumbs, input.results().notes(), body);
    }

    /** Returns a whole page that shows no results of the judge. It omits the note about the judge. */
    String pageWithoutJudge(String title, List<Crumb> crumbs, Consumer<Html> body) {
        return page(title, crumbs, input.notesWithoutJudge(), body);
    }

    private String page(String title, List<Crumb> crumbs, List<String> notes, Consumer<Html> body) {
        Html html = new Html();
        html.open("!DOCTYPE html")
                .line()
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", style.policy())
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", title + " \u2013 Plumbline").line();
        html.open("style").drawing(style.css()).close("style").line();
        html.close("head").line().open("body").line();
        if (!crumbs.isEmpty()) {
            html.open("nav", "aria-label", "Where you are", "class", "crumbs");
            for (Crumb crumb : crumbs) {
                html.link(crumb.target(), crumb.words()).text(" / ");
            }
            html.element("span", title).close("nav").line();
        }
        html.open("main").line().element("h1", title).line();
        for (String note : notes) {
            html.element("p", note, "class", "note", "role", "note").line();
        }
        body.accept(html);
        html.close("main").line().open("footer");
        html.text("Plumbline " + input.results().plumbline() + ", suite " + input.suite() + " on profile "
                + input.profile() + ". This page runs no script and loads nothing.");
        html.close("footer").line().close("body").line().close("html").line();
        return html.toString();
    }

    /** Writes wide content that scrolls sideways on a narrow screen, also by keyboard. */
    static void wide(Html html, String label, Consumer<Html> content) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", label);
        content.accept(html);
        html.close("div").line();
    }

    /** Writes a drawing in one version for each screen width, with its caption. Writes nothing if there is no drawing. */
    static void figure(Html html, Function<Drawings.Room, Optional<String>> drawing, String caption) {
        drawing.apply(Drawings.Room.PAGE).ifPresent(broad -> {
            html.open("figure").open("div", "class", "page").drawing(broad).close("div");
            html.open("div", "class", "phone");
            drawing.apply(Drawings.Room.PHONE).ifPresent(html::drawing);
            html.close("div").element("figcaption", caption);
            html.close("figure").line();
        });
    }

    /**
     * Writes a drawing with its caption, which may be empty.
     *
     * @param what the subject of the drawing, unique on the page
     */
    static void figure(Html html, String what, String svg, String caption) {
        html.open("figure").line();
        wide(html, "Drawing: " + what, h -> h.drawing(svg));
        if (!caption.isEmpty()) {
            html.element("figcaption", caption);
        }
        html.close("figure").line();
    }
}
