package dev.plumbline.report.allure;

import dev.plumbline.report.OutputFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Allure's report generator from the runnable jar, unpacked for one report. */
public final class AllureGenerator implements AutoCloseable {
    private static final String RESOURCE = "allure.zip";

    private final Path home;
    private final boolean temporary;

    private AllureGenerator(Path home, boolean temporary) {
        this.home = home;
        this.temporary = temporary;
    }

    /** Returns whether this jar contains the generator, or a Maven build has unpacked it into the folder {@code built}. */
    public static boolean isThere(Path built) {
        return Files.isDirectory(built) || AllureGenerator.class.getResource(RESOURCE) != null;
    }

    /** Opens the generator that a Maven build has unpacked. Otherwise unpacks the generator of this jar. */
    public static AllureGenerator open(Path built) throws IOException {
        if (Files.isDirectory(built)) {
            return new AllureGenerator(built, false);
        }
        Path home = Files.createTempDirectory("plumbline-allure");
        AllureGenerator generator = new AllureGenerator(home, true);
        try (InputStream in = AllureGenerator.class.getResourceAsStream(RESOURCE)) {
            unpack(in, home);
            return generator;
        } catch (IOException | RuntimeException e) {
            generator.close();
            throw e;
        }
    }

    private static void unpack(@Nullable InputStream in, Path home) throws IOException {
        if (in == null) {
            throw new IOException("this jar does not contain the generator of Allure's report");
        }
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName()).normalize();
                if (!file.startsWith(home)) {
                    throw new IOException("an entry leads out of the folder (was " + entry.getName() + ")");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    /** Returns the folder of the generator. */
    public Path home() {
        return home;
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            OutputFolder.deleteAll(home);
        }
    }
}
