package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stub.model.CompletionRequest;
import dev.plumbline.stub.model.GeneratedText;
import dev.plumbline.stub.model.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The token probabilities in the format of most hosts: a list of tokens, each with a list of alternatives.
 *
 * @param bytes whether each token has its bytes
 * @param idField the name of the field for a token's number, or empty if there is none
 * @param samplingLogprob whether each token also has its probability in the distribution that is sampled from
 * @param sampledFirst whether the sampled token comes first among the alternatives, in place of the last of them if it is not among the
 *     most likely
 * @param surplus the number of alternatives beyond the requested number
 */
record ContentTokens(boolean bytes, String idField, boolean samplingLogprob, boolean sampledFirst, int surplus) {
    static final ContentTokens PLAIN = new ContentTokens(true, "", false, false, 0);

    /** Writes the list as a JSON value. */
    void write(JsonGenerator out, CompletionRequest asked, GeneratedText spoken) throws IOException {
        out.writeStartArray();
        for (GeneratedText.Token token : spoken.tokens()) {
            double logprob = token.alternatives().logprob(token.text());
            out.writeStartObject();
            entry(out, token.text(), logprob);
            if (samplingLogprob) {
                // At temperature 0 the sampled token has probability 1.
                out.writeNumberField("sampling_logprob", asked.temperature() == 0 ? 0 : logprob);
            }
            out.writeArrayFieldStart("top_logprobs");
            for (TokenLogprob each : reported(token, asked.alternatives(), logprob)) {
                out.writeStartObject();
                entry(out, each.token(), each.logprob());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private List<TokenLogprob> reported(GeneratedText.Token token, int count, double logprob) {
        List<TokenLogprob> top = token.alternatives().top(count == 0 ? 0 : count + surplus);
        if (!sampledFirst) {
            return top;
        }
        List<TokenLogprob> reported = new ArrayList<>(top.size() + 1);
        reported.add(new TokenLogprob(token.text(), logprob));
        top.stream().filter(t -> !t.token().equals(token.text())).forEach(reported::add);
        return reported.subList(0, Math.min(reported.size(), Math.max(1, top.size())));
    }

    private void entry(JsonGenerator out, String token, double logprob) throws IOException {
        if (!idField.isEmpty()) {
            out.writeNumberField(idField, Vocabulary.id(token));
        }
        out.writeStringField("token", token);
        out.writeNumberField("logprob", logprob);
        if (bytes) {
            out.writeArrayFieldStart("bytes");
            for (byte b : token.getBytes(StandardCharsets.UTF_8)) {
                out.writeNumber(b & 0xFF);
            }
            out.writeEndArray();
        }
    }
}
