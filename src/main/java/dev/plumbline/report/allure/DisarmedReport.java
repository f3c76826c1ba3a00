package dev.plumbline.report.allure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes all text in Allure's page harmless, so that no text opens a tag. The page's policy blocks scripts and requests, but no policy stops
 * a {@code <meta http-equiv=refresh>} from opening another page.
 */
final class DisarmedReport {
    private static final Pattern FILE = Pattern.compile("(d\\('([^']+\\.json)',\\s*')([A-Za-z0-9+/=]+)'");
    private static final String ATTACHMENTS = "data/attachments/";
    /** The JSON key of text that the generator has made from Markdown. This text may keep all tags except {@code meta}. */
    private static final String MARKUP = "descriptionHtml";

    /** The start of an HTML tag: a bracket before a letter, or before the first character of an end tag, a comment or a declaration. */
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

    private static final Pattern META = Pattern.compile("<(?=meta)", Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DisarmedReport() {}

    /**
     * Returns the page with harmless text. Attachments stay unchanged, because Allure shows them as plain text.
     *
     * @param html the page that the generator wrote as one file
     * @throws IllegalArgumentException if the page stores its text in an unknown way, because then its text cannot be made safe
     */
    static String of(String html) {
        Matcher file = FILE.matcher(html);
        StringBuilder out = new StringBuilder(html.length());
        int copied = 0;
        while (file.find()) {
            if (!file.group(2).startsWith(ATTACHMENTS)) {
                int text = file.start(3);
                out.append(html.substring(copied, text)).append(disarmed(file.group(2), file.group(3)));
                copied = file.end(3);
            }
        }
        if (copied == 0) {
            throw new IllegalArgumentException("the page has no results at the expected place");
        }
        return out.append(html.substring(copied)).toString();
    }

    private static String disarmed(String name, String base64) {
        try {
            JsonNode root = JSON.readTree(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(JSON.writeValueAsString(disarmed(root, TAG)).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the page's " + name + " is not JSON", e);
        }
    }

    private static JsonNode disarmed(JsonNode node, Pattern opening) {
        if (node instanceof TextNode text) {
            return TextNode.valueOf(opening.matcher(text.textValue()).replaceAll(AllureNeutraliser.HARMLESS_BRACKET));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, disarmed(array.get(i), opening));
            }
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(disarmed(field.getValue(), field.getKey().equals(MARKUP) ? META : TAG));
            }
        }
        return node;
    }
}
