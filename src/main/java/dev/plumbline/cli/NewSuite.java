package dev.plumbline.cli;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a suite that a command creates, with a profile for the stub and the JSON schemas that its files refer to.
 *
 * @param named the place where the user named the suite
 * @param out the writer to which each created file is reported
 */
record NewSuite(Path root, String name, Place named, PrintWriter out) {
    private static final String TEMPLATES = "/dev/plumbline/cli/init/";
    /** The JSON schemas that the files of a suite refer to, for completion in editors. */
    private static final List<String> SCHEMAS = List.of(
            "suite.schema.json",
            "profile.schema.json",
            "baseline.schema.json",
            "claims.schema.json",
            "judge-gold.schema.json");

    /** Rejects an invalid suite name and a suite that exists already. */
    void check() {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new MistakesException(
                    named, "a suite's name is lower-case letters, digits and hyphens", name, "choose another");
        }
        if (Files.exists(folder())) {
            throw new MistakesException(
                    Place.of("suites/" + name), "the suite already exists", name, "choose another name");
        }
    }

    private Path folder() {
        return root.resolve("suites").resolve(name);
    }

    /** Writes a file of the suite. */
    void write(String file, String text) throws IOException {
        Path path = folder().resolve(file).normalize();
        Files.createDirectories(folder());
        Files.createDirectories(path.resolveSibling("."));
        OutputFile.write(path, text);
        out.println(root.relativize(path));
    }

    /** Writes a file of the suite from a template. */
    void template(String file, String template) throws IOException {
        write(file, resource(TEMPLATES + template).replace("{{name}}", name));
    }

    /** Writes the profile and the schemas. */
    void finish() throws IOException {
        template("models/stub.yaml", "stub.yaml");
        for (String schema : SCHEMAS) {
            if (!Files.exists(folder().resolveSibling(schema))) {
                write("../" + schema, resource("/schemas/" + schema));
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NewSuite.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
