package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The style sheet of all pages, and the policy that allows this style sheet by its hash. The policy forbids scripts, requests and other
 * styles.
 *
 * @param css the content of the style sheet
 * @param policy the content of the Content-Security-Policy
 */
record PageStyle(String css, String policy) {
    /** Returns the style sheet of this jar with the figures' colours. */
    static PageStyle shipped() {
        try (InputStream in = PageStyle.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing from the build");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8) + Drawings.styleSheet() + "\n";
            return new PageStyle(
                    css,
                    "default-src 'none'; style-src 'sha256-" + hash(css) + "'; base-uri 'none'; form-action 'none'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String css) {
        return Base64.getEncoder().encodeToString(Sha256.of(css));
    }
}
