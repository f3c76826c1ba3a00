package dev.plumbline.report.allure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Allure's page safe to open although it shows texts of models. Only scripts of the generated page run, because each gets a nonce;
 * the page sends no requests. This is necessary because Allure 2.34 runs scripts that it finds in failure messages.
 */
public final class HardenedPage {
    private static final Pattern SCRIPT = Pattern.compile("<script(?=[\\s>])", Pattern.CASE_INSENSITIVE);
    private static final List<String> ANALYTICS =
            List.of("googletagmanager.com", "google-analytics.com", "function gtag(");
    private static final Pattern HEAD = Pattern.compile("<head>", Pattern.CASE_INSENSITIVE);
    private static final String STYLE = "<style>.description__text img{max-width:100%;height:auto}"
            + ".description__text table{border-collapse:collapse;margin:8px 0}"
            + ".description__text td,.description__text th{padding:3px 10px;border:1px solid #ddd;text-align:left}"
            + ".description__text blockquote{margin:8px 0;padding:4px 12px;border-left:3px solid #bbb}</style>";

    private HardenedPage() {}

    /**
     * Returns the hardened page.
     *
     * @param html the page that the generator wrote
     * @param nonce an unguessable value of letters and digits, new for each page
     * @throws IllegalArgumentException if the page has an unknown structure, because then it cannot be made safe
     */
    public static String of(String html, String nonce) {
        if (html.contains("Content-Security-Policy")) {
            throw new IllegalArgumentException("the page has a content security policy already");
        }
        String clean = withoutAnalytics(html);
        Matcher head = HEAD.matcher(clean);
        if (!head.find() || !SCRIPT.matcher(clean).find()) {
            throw new IllegalArgumentException("the page has no head or no script");
        }
        String policy = "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self' 'unsafe-inline' data:;"
                + " img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:;"
                + " connect-src 'self' data: blob:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";
        String before = clean.substring(0, head.end());
        String after = clean.substring(head.end());
        return before
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">" + STYLE
                + SCRIPT.matcher(after).replaceAll("<script nonce=\"" + nonce + "\"");
    }

    /** Removes the generator's analytics. All text from models is base64-encoded in the page, so only the generator's scripts match. */
    private static String withoutAnalytics(String html) {
        String clean = html;
        for (String mark : ANALYTICS) {
            for (int at = clean.indexOf(mark); at >= 0; at = clean.indexOf(mark)) {
                int start = clean.lastIndexOf("<script", at);
                int end = clean.indexOf("</script>", at);
                if (start < 0 || end < 0) {
                    throw new IllegalArgumentException("the page's analytics are not in a script: " + mark);
                }
                clean = clean.substring(0, start) + clean.substring(end + "</script>".length());
            }
        }
        return clean;
    }
}
