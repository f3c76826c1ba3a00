package dev.plumbline.provider.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads {@code total_slots} from llama-server's {@code /props}: the number of calls that the server processes at once. */
public final class ServerSlots {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern API = Pattern.compile("(/v1)?/*$");

    private ServerSlots() {}

    /**
     * Returns the URL of {@code /props}. It contains the model's name, so that a router forwards the request to the model's server; other
     * servers ignore the name.
     */
    public static URI url(String base, String model) {
        return URI.create(API.matcher(base).replaceFirst("") + "/props?model="
                + URLEncoder.encode(model, StandardCharsets.UTF_8));
    }

    public static OptionalInt read(WireResponse response) {
        if (response.status() != 200) {
            return OptionalInt.empty();
        }
        try (JsonParser json = JSON.createParser(response.body())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return OptionalInt.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean slots = json.currentName().equals("total_slots");
                if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && slots) {
                    int count = json.getIntValue();
                    return count >= 1 ? OptionalInt.of(count) : OptionalInt.empty();
                }
                json.skipChildren();
            }
            return OptionalInt.empty();
        } catch (IOException e) {
            // A body that is not JSON contains no slots.
            return OptionalInt.empty();
        }
    }
}
