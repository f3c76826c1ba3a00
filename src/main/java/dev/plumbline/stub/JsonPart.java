package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import java.io.IOException;

/** A piece of JSON inside of an object that is being written. */
@FunctionalInterface
interface JsonPart {
    void write(JsonGenerator out, CompletionRequest asked, GeneratedText spoken) throws IOException;

    /** Nothing. */
    JsonPart NONE = (out, asked, spoken) -> {};
}
