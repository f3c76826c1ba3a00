package dev.plumbline.chat;

/**
 * The fields that a profile adds to every request of a provider, such as a switch that turns thinking off.
 *
 * @param json a JSON object in canonical form: sorted keys, no whitespace, numbers as decimals without unnecessary digits
 */
public record BodyFields(String json) {
    /** No fields. */
    public static final BodyFields NONE = new BodyFields("{}");

    /** Returns whether no field is added. */
    public boolean isEmpty() {
        return json.equals(NONE.json);
    }
}
