package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import java.io.IOException;

/** Writes some fields into a JSON object. */
@FunctionalInterface
interface JsonPart {
    void write(JsonGenerator out, CompletionRequest asked, GeneratedText spoken) throws IOException;

    /** Writes nothing. */
    JsonPart NONE = (out, asked, spoken) -> {};
}
