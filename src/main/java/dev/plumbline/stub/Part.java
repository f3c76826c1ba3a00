package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.Spoken;
import java.io.IOException;

/** A piece of JSON inside of an object that is being written. */
@FunctionalInterface
interface Part {
    void write(JsonGenerator out, CompletionRequest asked, Spoken spoken) throws IOException;

    /** Nothing. */
    Part NONE = (out, asked, spoken) -> {};
}
