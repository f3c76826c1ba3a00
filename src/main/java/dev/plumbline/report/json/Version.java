package dev.plumbline.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Plumbline's own version, which is read from a resource, so that it is the same in the jar and in a folder of classes. */
public final class Version {
    private Version() {}

    /** Returns the version, such as {@code 0.2.0}. */
    public static String current() {
        try (InputStream in = Version.class.getResourceAsStream("/plumbline.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
