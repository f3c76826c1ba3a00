package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one style sheet of all pages, and the policy that lets it in by its hash and nothing else: no script, no request, no other style.
 *
 * @param css the sheet
 * @param policy the content of the Content-Security-Policy
 */
record PageStyle(String css, String policy) {
    /** Returns the shipped sheet with the figures' colours. */
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
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
