package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The schemas this project ships, held against what it writes. */
public final class Schemas {
    private Schemas() {}

    /** Where a document does not fit {@code suites/<name>.schema.json}; empty where it does. */
    public static Set<ValidationMessage> misfits(String name, JsonNode document) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("suites/" + name + ".schema.json")))
                .validate(document);
    }
}
