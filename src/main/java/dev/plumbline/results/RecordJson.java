package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.text.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes and reads the records. Keys are in the order of declaration, numbers are formatted as in Java, and unknown keys are ignored. */
public final class RecordJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addHandler(new UnexpectedValue())
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .annotationIntrospector(new RequiredUnlessNullable())
            .build();

    private static final String WRITTEN = "give the unchanged file of a run";

    private RecordJson() {}

    /** Requires all components that are not marked {@link Nullable}, and all elements of lists and maps. */
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            boolean nullable = !(annotated instanceof AnnotatedParameter parameter)
                    || !(parameter.getOwner().getMember() instanceof Executable creator)
                    || creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
            return JsonSetter.Value.construct(nullable ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
        }
    }

    /** Keeps a value of the wrong type for the message. */
    private static final class UnexpectedValue extends DeserializationProblemHandler {
        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                throws IOException {
            throw new InvalidFormatException(parser, message, parser.getText(), type.getRawClass());
        }
    }

    /** Writes a record and a line end. */
    public static void write(Writer out, Object written) throws IOException {
        write(out, JSON.writer(), written);
    }

    /** Writes a record in ASCII, because tokens may contain parts of characters, which UTF-8 cannot represent. */
    public static void writeAscii(Writer out, Object written) throws IOException {
        write(out, JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII), written);
    }

    private static void write(Writer out, ObjectWriter json, Object written) throws IOException {
        JsonWriter safe = new JsonWriter(out);
        json.with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValue(safe, written);
        safe.append('\n').flush();
    }

    /** Returns the text of a record with a line end. */
    public static String text(Object written) throws IOException {
        StringWriter text = new StringWriter();
        write(text, written);
        return text.toString();
    }

    /** Returns a record on one line, without a line end. */
    public static String line(Object written) throws IOException {
        return JsonWriter.escaped(JSON.writeValueAsString(written));
    }

    /** Parses a JSON text as a part of a record. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("must be JSON (was " + json + ")", e);
        }
    }

    /**
     * Reads a record from one line.
     *
     * @throws MistakesException if the line is not a record of this type
     */
    public static <T> T readLine(String line, Place place, Class<T> type) {
        try {
            return present(JSON.readValue(line, type), place);
        } catch (JsonMappingException e) {
            throw mistake(e, place, WRITTEN);
        } catch (JsonProcessingException e) {
            throw new MistakesException(place, "this is not JSON", e.getOriginalMessage(), "restore the file from git");
        }
    }

    /**
     * Reads a file that a run wrote.
     *
     * @param shown the name of the file in messages
     * @throws MistakesException if the file is missing or not a record of this type
     */
    public static <T> T read(Path file, String shown, Class<T> type) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MistakesException(
                    Place.of(shown),
                    "there are no results",
                    "no such file",
                    "run the suite first, with 'plumbline run'");
        }
        return read(file, shown, type, WRITTEN);
    }

    /**
     * Reads a file that exists.
     *
     * @param remedy the advice for a file that is not a record of this type
     * @throws MistakesException if the file is not a record of this type
     */
    public static <T> T read(Path file, String shown, Class<T> type, String remedy) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return present(JSON.readValue(text, type), Place.of(shown));
        } catch (JsonProcessingException e) {
            if (e instanceof JsonMappingException mapping && !(e.getCause() instanceof StreamReadException)) {
                throw mistake(mapping, new Place(shown, line(e)), remedy);
            }
            throw new MistakesException(
                    new Place(shown, line(e)),
                    "this is not JSON",
                    e.getOriginalMessage(),
                    remedy.equals(WRITTEN) ? "run the suite again" : remedy);
        }
    }

    private static <T> T present(@Nullable T read, Place place) {
        if (read == null) {
            throw new MistakesException(place, "must be an object", "null", WRITTEN);
        }
        return read;
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private static MistakesException mistake(JsonMappingException e, Place place, String remedy) {
        StringBuilder key = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                key.append('[').append(step.getIndex()).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        String what = wrong(e);
        String was = "another value";
        if (e instanceof InvalidNullException) {
            was = "nothing";
        } else if (e instanceof InvalidFormatException format) {
            was = String.valueOf(format.getValue());
        } else if (e instanceof InvalidTypeIdException level) {
            was = level.getTypeId();
        } else if (what.endsWith(")") && what.contains(" (was ")) {
            was = what.substring(what.lastIndexOf(" (was ") + 6, what.length() - 1);
            what = what.substring(0, what.lastIndexOf(" (was "));
        }
        return new MistakesException(place, (key + " " + what).strip(), was, remedy);
    }

    private static String wrong(JsonMappingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause) {
            return String.valueOf(cause.getMessage());
        }
        if (e instanceof InvalidNullException) {
            return "is missing";
        }
        if (e instanceof InvalidTypeIdException) {
            return "has an unknown level";
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be " + name(mismatch.getTargetType())
                : String.valueOf(e.getOriginalMessage());
    }

    private static String name(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
